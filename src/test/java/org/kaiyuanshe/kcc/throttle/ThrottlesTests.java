package org.kaiyuanshe.kcc.throttle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Counts in the database; each node is a bean of its own that shares nothing else. */
@PortalTest
class ThrottlesTests {

	private static final int AT_ONCE = 20;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Counters counters;

	@Autowired
	private TransactionTemplate transaction;

	private final TestClock clock = new TestClock();

	private final String someone = UUID.randomUUID().toString();

	@Test
	void theWindowEndsHoweverOftenSomeoneIsRefused() {
		Throttles throttles = node("5/15m");
		take(throttles, 5);
		for (int minute = 0; minute < 15; minute++) {
			Duration left = Duration.ofMinutes(15 - minute);
			assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> take(throttles, 1))
				.satisfies((refusal) -> assertThat(refusal.retryAfter()).isEqualTo(left))
				.satisfies((refusal) -> assertThat(refusal.seconds()).isEqualTo(left.toSeconds()));
			this.clock.advance(Duration.ofMinutes(1));
		}
		take(throttles, 5);
	}

	@Test
	void everyWindowOfAPolicyCounts() {
		Throttles throttles = node("2/1m,3/1h");
		take(throttles, 2);
		this.clock.advance(Duration.ofMinutes(1));
		take(throttles, 1);
		assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> take(throttles, 1))
			.satisfies((refusal) -> assertThat(refusal.retryAfter()).isEqualTo(Duration.ofMinutes(59)));
	}

	@Test
	void whatIsRefusedForOneReasonIsCountedForNone() {
		Throttles throttles = node("2/1m");
		Use full = use(this.someone);
		Use other = use(this.someone + "x");
		throttles.take(full);
		throttles.take(full);
		assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> throttles.take(other, full));
		assertThat(throttles.allow(full)).isFalse();
		throttles.take(other);
		throttles.take(other);
		assertThat(throttles.allow(other)).isFalse();
	}

	@Test
	void whatIsGivenBackMayBeTakenAgain() {
		Throttles throttles = node("1/1m");
		throttles.giveBack(throttles.take(use(this.someone)));
		throttles.take(use(this.someone));
		assertThat(throttles.allow(use(this.someone))).isFalse();
	}

	@Test
	void aRequestThatIsRolledBackHasCounted() {
		Throttles throttles = node("1/1m");
		this.transaction.executeWithoutResult((status) -> {
			throttles.take(use(this.someone));
			status.setRollbackOnly();
		});
		assertThat(throttles.allow(use(this.someone))).isFalse();
	}

	@Test
	void aNodeThatStartsAnewKnowsWhatWasCounted() {
		take(node("5/15m"), 5);
		assertThat(node("5/15m").allow(use(this.someone))).isFalse();
	}

	@Test
	void ofTwentyAtOnceOnTwoNodesExactlyFivePass() throws Exception {
		List<Throttles> nodes = List.of(node("5/15m"), node("5/15m"));
		assertThat(passing((each) -> {
			try {
				nodes.get(each % 2).take(use(this.someone));
				return true;
			}
			catch (TooManyRequests ex) {
				return false;
			}
		})).isEqualTo(5);
	}

	/** The control: reading first and counting then lets more pass. */
	@Test
	void withoutTheConditionInTheStatementMorePass() throws Exception {
		Throttles reader = node("5/15m");
		CyclicBarrier bothRead = new CyclicBarrier(AT_ONCE);
		Throttles careless = node("1000/15m");
		assertThat(passing((each) -> {
			boolean free = reader.allow(use(this.someone));
			bothRead.await();
			if (free) {
				careless.take(use(this.someone));
			}
			return free;
		})).isGreaterThan(5);
	}

	@Test
	void addressesAreKeptAsKeyedHashesAndForgottenWhenTheyNoLongerCount() {
		Throttles throttles = node("5/15m");
		throttles.take(Use.byNetwork(Policy.SEARCH, "203.0.113.77"), use("someone@kcc.example"));
		String rows = this.jdbc.sql("select string_agg(key, ' ') from throttle").query(String.class).single();
		assertThat(rows).doesNotContain("203.0.113", "someone");
		ThrottleCheck check = new ThrottleCheck(this.counters);
		check.run(this.clock.instant());
		assertThat(throttles.allow(use(this.someone))).isTrue();
		assertThat(check.run(this.clock.instant().plus(Duration.ofMinutes(15)))).startsWith("forgotten=");
	}

	@Test
	void aSparedNetworkIsNotCountedWhereItIsTheNetworkThatCounts() {
		Throttles throttles = node("1/1h");
		Use spared = Use.byNetwork(Policy.SEARCH, "10.1.2.3");
		throttles.take(spared);
		throttles.take(spared);
		throttles.take(use(this.someone));
		assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> throttles.take(use(this.someone)));
	}

	private int passing(Try attempt) throws Exception {
		CyclicBarrier start = new CyclicBarrier(AT_ONCE);
		try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
			List<Callable<Boolean>> all = IntStream.range(0, AT_ONCE).<Callable<Boolean>>mapToObj((each) -> () -> {
				start.await();
				return attempt.by(each);
			}).toList();
			int passed = 0;
			for (Future<Boolean> each : people.invokeAll(all)) {
				passed += each.get() ? 1 : 0;
			}
			return passed;
		}
	}

	private void take(Throttles throttles, int times) {
		for (int each = 0; each < times; each++) {
			throttles.take(use(this.someone));
		}
	}

	private static Use use(String key) {
		return Use.of(Policy.SEARCH, key);
	}

	private Throttles node(String windows) {
		ThrottleSettings settings = new ThrottleSettings(
				Map.of(Policy.SEARCH, Stream.of(windows.split(",")).map(Window::valueOf).toList()),
				List.of("10.0.0.0/8"));
		return new Throttles(this.counters, new Networks(settings), new Seal(this.jdbc), settings, this.clock);
	}

	private interface Try {

		boolean by(int number) throws Exception;

	}

}
