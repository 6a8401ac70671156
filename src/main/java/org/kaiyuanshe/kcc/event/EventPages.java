package org.kaiyuanshe.kcc.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Coordinates;
import org.kaiyuanshe.kcc.core.Slice;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.event.EventRecord.Attendance;
import org.kaiyuanshe.kcc.photo.PhotoView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads lists of events and the page of one. */
@Component
@Transactional(readOnly = true)
public class EventPages {

	private static final int PAGE = 30;

	static final String EVENTS = """
			select e.*, c.slug as chapter_slug, c.city_zh, c.city_en, c.country, coalesce(c.hue, 0) as hue,
			""" + PhotoView.COLUMNS + """
			from event e left join chapter c on c.id = e.chapter_id left join event_cover ec on ec.event_id = e.id
			left join photo p on p.id = ec.photo_id and p.hidden_at is null
			""";

	/**
	 * A condition on event e and its host c: held by the chapter, alone or with others;
	 * without a chapter every event.
	 */
	public static final String BY_CHAPTER = """
			  and (:chapter::text is null or c.slug = :chapter
			       or exists (select 1 from event_co_host h where h.event_id = e.id and h.chapter_slug = :chapter
			                  and h.state = 'ACCEPTED' and h.dissolved_at is null))
			""";

	private static final String FILTERED = EVENTS + "where" + EventCards.SHOWN + BY_CHAPTER + """
			  and (:mode::text is null or e.mode = :mode or e.mode = 'BOTH')
			  and (:month::date is null or (e.start_local >= :month::date
			       and e.start_local < :month::date + interval '1 month'))
			  and (:text::text is null or e.title_zh ilike :text or e.title_en ilike :text or e.venue_zh ilike :text
			       or c.city_zh ilike :text or c.city_en ilike :text)
			""";

	private static final String UPCOMING = FILTERED + """
			  and e.ends_at > :now
			  and (:after::text is null or (e.starts_at, e.id) > (select starts_at, id from event where slug = :after))
			order by e.starts_at, e.id limit :limit
			""";

	private static final String PAST = FILTERED + """
			  and e.ends_at <= :now
			  and (:after::text is null or (e.starts_at, e.id) < (select starts_at, id from event where slug = :after))
			order by e.starts_at desc, e.id desc limit :limit
			""";

	private final JdbcClient jdbc;

	private final ProgrammeReader programmes;

	private final Clock clock;

	EventPages(JdbcClient jdbc, ProgrammeReader programmes, Clock clock) {
		this.jdbc = jdbc;
		this.programmes = programmes;
		this.clock = clock;
	}

	/**
	 * One page of public events: upcoming ones with the next first, past ones with the
	 * latest first.
	 */
	public Slice<EventCard> list(EventFilter filter) {
		return list(filter, PAGE);
	}

	/** The same with a page of that size. */
	public Slice<EventCard> list(EventFilter filter, int size) {
		List<EventCard> cards = filtered(filter.isPast() ? PAST : UPCOMING, filter).param("limit", size + 1)
			.query((row, number) -> card(row))
			.list();
		return Slice.of(cards, size, EventCard::slug);
	}

	/** So many that are next, and so many that were last. */
	public Around around(int upcoming, int past) {
		Instant now = this.clock.instant();
		String both = "(" + UPCOMING.replace(":limit", ":upcoming") + ") union all (" + PAST.replace(":limit", ":past")
				+ ") order by starts_at, id";
		Map<Boolean, List<EventCard>> over = filtered(both, EventFilter.upcoming()).param("upcoming", upcoming)
			.param("past", past)
			.query((row, number) -> card(row))
			.stream()
			.collect(Collectors.partitioningBy((card) -> !card.when().endsAt().isAfter(now)));
		return new Around(over.get(false), over.get(true).reversed());
	}

	private JdbcClient.StatementSpec filtered(String sql, EventFilter filter) {
		return this.jdbc.sql(sql)
			.param("chapter", filter.chapter())
			.param("mode", (filter.mode() != null) ? filter.mode().name() : null)
			.param("month", (filter.month() != null) ? filter.month().atDay(1) : null)
			.param("text", Columns.contains(filter.q()))
			.param("after", filter.after())
			.param("now", Columns.parameter(this.clock.instant()));
	}

	/** Every event of a chapter, drafts included, the latest first, for its team. */
	public List<EventCard> ofChapter(String chapter, int limit) {
		return this.jdbc.sql(EVENTS + "where c.slug = :chapter order by e.starts_at desc, e.id limit :limit")
			.param("chapter", chapter)
			.param("limit", limit)
			.query((row, number) -> card(row))
			.list();
	}

	/** A public event. */
	public Optional<EventPage> find(String slug) {
		return this.jdbc.sql(EVENTS + "where e.slug = :slug and" + EventCards.SHOWN)
			.param("slug", slug)
			.query((row, number) -> page(row))
			.optional();
	}

	/** An event of a chapter in any status, as its team may see it. */
	Optional<EventPage> findOf(String chapter, String slug) {
		return this.jdbc.sql(EVENTS + "where e.slug = :slug and c.slug = :chapter")
			.param("slug", slug)
			.param("chapter", chapter)
			.query((row, number) -> page(row))
			.optional();
	}

	static EventCard card(ResultSet row) throws SQLException {
		return new EventCard(row.getString("slug"), Columns.text(row, "title"), Columns.text(row, "summary"), when(row),
				EventMode.valueOf(row.getString("mode")), Columns.text(row, "venue"),
				EventStatus.valueOf(row.getString("status")), row.getObject("not_held_at") != null,
				row.getBoolean("sample"), row.getString("chapter_slug"), Columns.text(row, "city"), row.getInt("hue"),
				PhotoView.of(row));
	}

	/** The stored instants know which of two equal local times is meant. */
	public static When when(ResultSet row) throws SQLException {
		return Columns.when(row)
			.meaning(Objects.requireNonNull(Columns.instant(row, "starts_at")),
					Objects.requireNonNull(Columns.instant(row, "ends_at")));
	}

	private EventPage page(ResultSet row) throws SQLException {
		UUID id = Columns.id(row, "id");
		Instant end = Objects.requireNonNull(Columns.instant(row, "ends_at"));
		String cancelled = row.getString("cancelled_reason");
		return new EventPage(card(row), row.getLong("version"), !end.isAfter(this.clock.instant()),
				row.getString("country"), Columns.text(row, "address"), row.getString("online_url"),
				(Integer) row.getObject("capacity"), Columns.text(row, "description"), Columns.text(row, "recap"),
				attendance(row), row.getBoolean("cancelled_with_chapter"),
				(cancelled != null) ? cancelled : row.getString("not_held_reason"), row.getObject("series_id") != null,
				this.programmes.of(id), coHostsOf(id), Columns.provenance(row), coordinates(row), FirstPlan.of(row));
	}

	private static @Nullable Attendance attendance(ResultSet row) throws SQLException {
		Integer estimate = (Integer) row.getObject("estimate");
		return (estimate != null) ? new Attendance(estimate, Columns.text(row, "estimate_source")) : null;
	}

	private static @Nullable Coordinates coordinates(ResultSet row) throws SQLException {
		Double latitude = (Double) row.getObject("latitude");
		return (latitude != null) ? new Coordinates(latitude, row.getDouble("longitude")) : null;
	}

	private List<EventHost> coHostsOf(UUID event) {
		return this.jdbc.sql("""
				select c.slug, c.city_zh, c.city_en from event_co_host h join chapter c on c.id = h.chapter_id
				where h.event_id = :event and h.state = 'ACCEPTED' and h.dissolved_at is null
				order by h.answered_at, h.id
				""")
			.param("event", event)
			.query((row, number) -> new EventHost(row.getString("slug"), Columns.text(row, "city")))
			.list();
	}

	/** What is to come, the next first, and what was, the latest first. */
	public record Around(List<EventCard> upcoming, List<EventCard> past) {
	}

}
