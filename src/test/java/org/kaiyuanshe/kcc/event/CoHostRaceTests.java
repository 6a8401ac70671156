package org.kaiyuanshe.kcc.event;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class CoHostRaceTests {

	@Autowired
	private SharedEvents shared;

	@Autowired
	private EventService events;

	@Autowired
	private CoHostService coHosts;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whoAcceptsWhileTheEventIsBeingCancelledIsToldSo() {
		UUID me = this.shared.someone();
		String slug = Objects.requireNonNull(this.transaction.execute((status) -> anInvitation()));
		try (ExecutorService other = Executors.newSingleThreadExecutor()) {
			Future<?> acceptance = this.transaction.execute((status) -> {
				this.events.cancel("dalian", slug, "台风", me);
				Future<?> attempt = other.submit(() -> this.coHosts.accept("guangzhou", slug, me));
				while (!attempt.isDone() && !someoneWaits()) {
					Thread.onSpinWait();
				}
				return attempt;
			});
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(Objects.requireNonNull(acceptance)::get)
				.withCauseInstanceOf(RuleViolation.class);
			assertThat(this.shared.ledger(slug)).containsExactly("dalian CANCELLED");
		}
		finally {
			forget(slug);
		}
	}

	private String anInvitation() {
		String slug = this.shared.ofDalian();
		this.shared.invite(slug, "guangzhou");
		return slug;
	}

	private boolean someoneWaits() {
		return this.jdbc.sql("select exists (select 1 from pg_locks where not granted)").query(Boolean.class).single();
	}

	private void forget(String slug) {
		for (String statement : List.of("delete from chapter_activity where slug = :slug",
				"delete from event_co_host where event_id = (select id from event where slug = :slug)",
				"delete from search_document where ref = :slug", "delete from event where slug = :slug")) {
			this.jdbc.sql(statement).param("slug", slug).update();
		}
		this.jdbc.sql("delete from outbox_mail where subject like '%KCC@大连%'").update();
	}

}
