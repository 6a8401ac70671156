package org.kaiyuanshe.kcc.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the announced events that a calendar to subscribe to shows. */
@Component
@Transactional(readOnly = true)
public class CalendarLists {

	/** How long an event stays in calendars after its end. */
	public static final Duration KEPT = Duration.ofDays(90);

	/** What is over leaves first where a calendar would grow too long for a phone. */
	private static final int MOST_UPCOMING = 800;

	private static final int MOST_PAST = 200;

	/**
	 * A condition on event e and its host c: held in that region, alone or with others.
	 */
	private static final String IN_REGION = """
			  and (c.region = :region
			       or exists (select 1 from event_co_host h join chapter w on w.id = h.chapter_id
			                  where h.event_id = e.id and w.region = :region
			                    and h.state = 'ACCEPTED' and h.dissolved_at is null))
			""";

	/** A condition that an index on spans can answer, too. */
	private static final String LATELY = """
			 and tstzrange(e.starts_at, e.ends_at) && tstzrange(:since, :now, '(]')
			 and e.starts_at < :now and e.ends_at <= :now and e.ends_at > :since
			order by e.starts_at desc, e.id limit :past
			""";

	private final JdbcClient jdbc;

	private final CalendarEvents events;

	private final Clock clock;

	CalendarLists(JdbcClient jdbc, CalendarEvents events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What is to come and what ended lately, the latest last; of a chapter or of a
	 * region, or everything.
	 */
	public List<CalendarEvent> around(@Nullable String chapter, @Nullable String region) {
		String found = CalendarEvents.ANNOUNCED + EventQueries.heldBy(chapter) + ((region != null) ? IN_REGION : "");
		return this.jdbc
			.sql("select * from ((" + EventQueries.notOver(found, ":upcoming") + ") union all (" + found + LATELY
					+ ")) found order by starts_at, id")
			.param("chapter", chapter)
			.param("region", region)
			.param("now", Columns.parameter(this.clock.instant()))
			.param("since", Columns.parameter(this.clock.instant().minus(KEPT)))
			.param("upcoming", MOST_UPCOMING)
			.param("past", MOST_PAST)
			.query((row, number) -> this.events.event(row))
			.list();
	}

	/** The announced ones among the events with those ids, as far as they are kept. */
	public List<CalendarEvent> of(Collection<UUID> ids) {
		return this.jdbc.sql(CalendarEvents.ANNOUNCED + """
				and e.id = any (:ids::uuid[]) and e.ends_at > :since order by e.starts_at desc, e.id limit :most
				""")
			.param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
			.param("since", Columns.parameter(this.clock.instant().minus(KEPT)))
			.param("most", MOST_UPCOMING)
			.query((row, number) -> this.events.event(row))
			.list();
	}

	/**
	 * When any event, host or co-host changed last: not before any of the lists did, also
	 * by what left it.
	 */
	public Optional<Instant> changedAt() {
		return this.jdbc.sql("""
				select greatest((select max(changed_at) from event), (select max(changed_at) from chapter),
				                (select max(answered_at) from event_co_host),
				                (select max(dissolved_at) from event_co_host)) as changed
				""").query((row, number) -> Optional.ofNullable(Columns.instant(row, "changed"))).single();
	}

}
