package org.kaiyuanshe.kcc.recap;

import java.time.Duration;
import java.time.Instant;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Job;
import org.kaiyuanshe.kcc.recap.DueRecaps.Untold;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds leads three days before the recap of an event is due, once for each event
 * (R12).
 */
@Component
class RecapReminder implements Job {

	static final String NAME = "recaps";

	private static final Duration AHEAD = Duration.ofDays(3);

	private final DueRecaps due;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	RecapReminder(DueRecaps due, JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate transaction) {
		this.due = due;
		this.jdbc = jdbc;
		this.events = events;
		this.transaction = transaction;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(Instant now) {
		long reminded = this.due.toRemind(now, AHEAD).stream().filter((event) -> remind(event, now)).count();
		return (reminded > 0) ? "recaps=%d".formatted(reminded) : "";
	}

	private boolean remind(Untold event, Instant now) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			boolean first = this.jdbc
				.sql("insert into recap_reminder (event_id, reminded_at) values (:event, :now) on conflict do nothing")
				.param("event", event.event())
				.param("now", Columns.parameter(now))
				.update() == 1;
			if (first) {
				this.events.publishEvent(new RecapEvent.Due(event.chapter(), event.chapterSlug(), event.slug(),
						event.title(), event.due()));
			}
			return first;
		}));
	}

}
