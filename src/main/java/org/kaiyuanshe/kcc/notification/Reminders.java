package org.kaiyuanshe.kcc.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Job;
import org.kaiyuanshe.kcc.core.Retention;
import org.kaiyuanshe.kcc.event.CalendarEvent;
import org.kaiyuanshe.kcc.event.CalendarEvents;
import org.kaiyuanshe.kcc.event.Participants;
import org.kaiyuanshe.kcc.event.Participants.Participant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds those who come to an event a day before it begins. A row for each event,
 * address and beginning makes it once, on however many nodes it runs; an event that moves
 * begins anew.
 */
@Component
class Reminders implements Job {

	static final String NAME = "reminder";

	private static final Duration AHEAD = Duration.ofHours(24);

	private static final Duration KEPT = Duration.ofDays(30);

	private final CalendarEvents events;

	private final Participants participants;

	private final EventMails mails;

	private final UnsubscribeLinks links;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Retention terms;

	Reminders(CalendarEvents events, Participants participants, EventMails mails, UnsubscribeLinks links,
			JdbcClient jdbc, TransactionTemplate transaction, Retention terms) {
		this.events = events;
		this.participants = participants;
		this.mails = mails;
		this.links = links;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.terms = terms;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(Instant now) {
		List<CalendarEvent> near = this.events.startingBetween(now, now.plus(AHEAD));
		long sent = near.stream().mapToLong(this::remind).sum();
		forget(now);
		return (sent == 0) ? "" : "events=%d reminders=%d".formatted(near.size(), sent);
	}

	/** A mail that has left has no text any more, but still the address it went to. */
	private void forget(Instant now) {
		this.jdbc.sql("delete from mail_reminder where starts_at < :old")
			.param("old", Columns.parameter(now.minus(KEPT)))
			.update();
		this.jdbc.sql("""
				delete from outbox_mail where created_at < :old and (sent_at is not null or failed_at is not null)
				""").param("old", Columns.parameter(now.minus(Retention.days(this.terms.mails())))).update();
	}

	/** Who came in on the last day has just read when it begins. */
	private long remind(CalendarEvent event) {
		Instant lastDay = event.when().startsAt().minus(AHEAD);
		return this.participants.of(event.id())
			.stream()
			.filter((participant) -> participant.seated() && participant.since().isBefore(lastDay))
			.filter((participant) -> remind(event, participant))
			.count();
	}

	private boolean remind(CalendarEvent event, Participant participant) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			boolean mine = claim(event, participant);
			if (mine) {
				this.mails.remind(event, participant);
			}
			return mine;
		}));
	}

	private boolean claim(CalendarEvent event, Participant participant) {
		return this.jdbc.sql("""
				insert into mail_reminder (event_id, address, starts_at) values (:event, :address, :starts)
				on conflict do nothing
				""")
			.param("event", event.id())
			.param("address", this.links.digest(participant.email()))
			.param("starts", Columns.parameter(event.when().startsAt()))
			.update() == 1;
	}

}
