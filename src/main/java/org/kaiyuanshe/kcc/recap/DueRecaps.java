package org.kaiyuanshe.kcc.recap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads which events are over and have no recap yet (R12). */
@Component
@Transactional(readOnly = true)
class DueRecaps {

	/** Days after an event within which it is told. */
	static final int DAYS = 14;

	/** After so long nobody writes it any more, and nobody is asked. */
	private static final Duration GIVEN_UP = Duration.ofDays(90);

	private static final String UNTOLD = """
			select e.id, e.slug, e.title_zh, e.title_en, e.ends_at, e.zone, e.sample, c.id as chapter_id,
			       c.slug as chapter_slug
			from event e join chapter c on c.id = e.chapter_id
			where e.status = 'PUBLISHED' and not e.test and e.not_held_at is null
			  and e.ends_at <= :until and e.ends_at > :since and e.recap_zh is null and e.recap_en is null
			  and (:chapter::uuid is null or c.id = :chapter) and c.status = 'ACTIVE'
			  and not exists (select from recap_event t join recap r on r.id = t.recap_id
			                  where t.event_id = e.id and r.status = 'PUBLISHED')
			""";

	private final JdbcClient jdbc;

	DueRecaps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The events of a chapter that are over and untold, the oldest first. */
	public List<Untold> of(UUID chapter, Instant now) {
		return list(chapter, now, now, "order by e.ends_at limit 20");
	}

	/** Those that end up untold in that time, and whose leads have not been reminded. */
	public List<Untold> toRemind(Instant now, Duration ahead) {
		Instant over = now.minus(Duration.ofDays(DAYS)).plus(ahead);
		return list(null, over, now,
				"and not exists (select from recap_reminder m where m.event_id = e.id) order by e.ends_at limit 500");
	}

	private List<Untold> list(@Nullable UUID chapter, Instant until, Instant now, String rest) {
		return this.jdbc.sql(UNTOLD + rest)
			.param("chapter", chapter)
			.param("until", Columns.parameter(until))
			.param("since", Columns.parameter(now.minus(GIVEN_UP)))
			.query((row, number) -> untold(row))
			.list();
	}

	private static Untold untold(ResultSet row) throws SQLException {
		Instant end = Objects.requireNonNull(Columns.instant(row, "ends_at"));
		// An event of which only the day is known ends with it, which is the next day's
		// beginning.
		LocalDate day = LocalDate.ofInstant(end.minusSeconds(1), ZoneId.of(row.getString("zone")));
		return new Untold(Columns.id(row, "id"), row.getString("slug"), Columns.text(row, "title"), end, day,
				Columns.id(row, "chapter_id"), row.getString("chapter_slug"), row.getBoolean("sample"));
	}

	/** An event without a recap; it ended on that day where it was. */
	record Untold(UUID event, String slug, LocalizedText title, Instant endedAt, LocalDate day, UUID chapter,
			String chapterSlug, boolean sample) {

		/** The last day on which its recap is in time. */
		LocalDate due() {
			return this.day.plusDays(DAYS);
		}

	}

}
