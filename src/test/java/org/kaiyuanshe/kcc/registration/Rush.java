package org.kaiyuanshe.kcc.registration;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people want the few seats of an event at once, and some of them cancel again. */
class Rush {

	private final JdbcClient jdbc;

	private final List<RegistrationService> nodes;

	Rush(JdbcClient jdbc, List<RegistrationService> nodes) {
		this.jdbc = jdbc;
		this.nodes = nodes;
	}

	/**
	 * An event with that many seats that starts in an hour, so that freed seats pass on
	 * at once.
	 */
	UUID event(int seats) {
		UUID event = Aggregate.newId();
		this.jdbc.sql("""
				insert into event (id, version, slug, status, title_zh, start_local, end_local, zone, time_known,
				                   starts_at, ends_at, mode, capacity, test, sample, announced)
				values (:id, 0, :slug, 'PUBLISHED', 'x', :start, :end, 'UTC', true, :startsAt, :endsAt, 'IN_PERSON',
				        :seats, false, false, true)
				""")
			.param("id", event)
			.param("slug", "rush-" + event)
			.param("start", TestClock.START.plusSeconds(3600).atOffset(ZoneOffset.UTC).toLocalDateTime())
			.param("end", TestClock.START.plusSeconds(7200).atOffset(ZoneOffset.UTC).toLocalDateTime())
			.param("startsAt", Columns.parameter(TestClock.START.plusSeconds(3600)))
			.param("endsAt", Columns.parameter(TestClock.START.plusSeconds(7200)))
			.param("seats", seats)
			.update();
		this.jdbc.sql("insert into admission (id, version, event_id, open, approval) values (:id, 0, :id, true, false)")
			.param("id", event)
			.update();
		this.jdbc.sql("insert into event_seats (event_id, capacity) values (:id, :seats)")
			.param("id", event)
			.param("seats", seats)
			.update();
		return event;
	}

	/** Everyone at once, each on one of the nodes; one in ten cancels right away. */
	List<Visit> run(UUID event, int people) throws Exception {
		ConcurrentLinkedQueue<Visit> visits = new ConcurrentLinkedQueue<>();
		List<Callable<Void>> all = new ArrayList<>();
		for (int each = 0; each < people; each++) {
			int number = each;
			all.add(() -> {
				visit(event, number, visits);
				return null;
			});
		}
		try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Void> visit : crowd.invokeAll(all)) {
				visit.get();
			}
		}
		return List.copyOf(visits);
	}

	private void visit(UUID event, int number, ConcurrentLinkedQueue<Visit> visits) {
		RegistrationService node = this.nodes.get(number % this.nodes.size());
		long began = System.nanoTime();
		Token mine = patiently(() -> node.register(event, person(number)));
		visits.add(new Visit("p%d@kcc.example".formatted(number), began, System.nanoTime()));
		if (ThreadLocalRandom.current().nextInt(10) == 0) {
			RegistrationService other = this.nodes.get((number + 1) % this.nodes.size());
			patiently(() -> {
				other.cancel(mine.value());
				return mine;
			});
		}
	}

	/** Whom a portal too busy to answer sends away with 503 comes again. */
	private static <T> T patiently(Supplier<T> step) {
		while (true) {
			try {
				return step.get();
			}
			catch (QueryTimeoutException | PessimisticLockingFailureException ex) {
				Thread.yield();
			}
		}
	}

	int count(UUID event, String status) {
		return this.jdbc.sql("select count(*) from registration where event_id = :event and status = :status")
			.param("event", event)
			.param("status", status)
			.query(Integer.class)
			.single();
	}

	static Arrival person(int number) {
		return new Arrival(new Participant("p" + number, "p%d@kcc.example".formatted(number), "zh-CN"), null, List.of(),
				false);
	}

	/** When someone's registration began and was answered. */
	record Visit(String email, long began, long ended) {
	}

}
