package org.kaiyuanshe.kcc.chapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterCard.NextEvent;
import org.kaiyuanshe.kcc.chapter.ChapterPage.Notice;
import org.kaiyuanshe.kcc.chapter.ClockReader.Beginning;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Community;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Slice;
import org.kaiyuanshe.kcc.member.Teams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads lists of chapters and the page of one. */
@Component
@Transactional(readOnly = true)
public class ChapterPages {

	private static final int PAGE = 60;

	private static final int EVENTS = 12;

	/**
	 * Each chapter with the day its clock runs from, its stage on its own today, and its
	 * next event.
	 */
	private static final String CARDS = """
			with clocked as (
			  select c.*, (:now at time zone c.zone)::date as today, chapter_clock_start(c, :now) as clock_start
			  from chapter c),
			staged as (
			  select clocked.*, array_position(:regions::text[], region) as place,
			         case when status <> 'ACTIVE' then status
			              when today >= (clock_start + make_interval(months => :flagMonths))::date then 'FLAGGED'
			              when today - clock_start >= :lastCallDays then 'LAST_CALL'
			              when today - clock_start >= :dueSoonDays then 'DUE_SOON'
			              else 'ACTIVE' end as standing
			  from clocked)
			select s.*, next.slug as next_slug, next.title_zh, next.title_en, next.start_local, next.end_local,
			       next.time_known, next.zone as next_zone
			from staged s left join lateral (
			  select * from chapter_activity a
			  where a.chapter_id = s.id and a.ends_at > :now and a.exclusion is null and not a.hidden
			  order by a.ends_at limit 1) next on true
			""";

	private final JdbcClient jdbc;

	private final Teams teams;

	private final ActivityLedger ledger;

	private final ClockReader clocks;

	private final ContactReader contacts;

	private final ActivityRules rules;

	private final Communities communities;

	private final Clock clock;

	ChapterPages(JdbcClient jdbc, Teams teams, ActivityLedger ledger, ClockReader clocks, ContactReader contacts,
			ActivityRules rules, Communities communities, Clock clock) {
		this.jdbc = jdbc;
		this.teams = teams;
		this.ledger = ledger;
		this.clocks = clocks;
		this.contacts = contacts;
		this.rules = rules;
		this.communities = communities;
		this.clock = clock;
	}

	/** One page of chapters, by region and then by pinyin. */
	public Slice<ChapterCard> list(ChapterFilter filter) {
		return list(filter, PAGE);
	}

	/** The same with a page of that size. */
	public Slice<ChapterCard> list(ChapterFilter filter, int size) {
		List<ChapterCard> cards = cards(CARDS + """
				where (:region::text is null or s.region = :region)
				  and (:status::text is null or s.standing = :status)
				  and (:text::text is null or s.city_zh ilike :text or s.city_en ilike :text or s.slug ilike :text
				       or replace(s.sort_key, ' ', '') ilike :text)
				  and (:after::text is null or (s.place, s.sort_key, s.slug) >
				       (select place, sort_key, slug from staged where slug = :after))
				order by s.place, s.sort_key, s.slug limit :limit
				""").param("region", filter.region())
			.param("status", filter.status())
			.param("text", Columns.contains(filter.q()))
			.param("after", filter.after())
			.param("limit", size + 1)
			.query((row, number) -> card(row))
			.list();
		return Slice.of(cards, size, ChapterCard::slug);
	}

	/** The chapters with those ids, by pinyin. */
	public List<ChapterCard> cards(List<UUID> ids) {
		return cards(CARDS + "where s.id = any (:ids::uuid[]) order by s.sort_key")
			.param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
			.query((row, number) -> card(row))
			.list();
	}

	/** How many there are or were: totals do not shrink because a status changes (R5). */
	public int count() {
		return this.jdbc.sql("select count(*) from chapter").query(Integer.class).single();
	}

	/** Slug and city of every chapter, for a choice in a form. */
	public List<Choice> choices() {
		return this.jdbc.sql("select slug, city_zh, city_en from chapter order by sort_key")
			.query((row, number) -> new Choice(row.getString("slug"), Columns.text(row, "city")))
			.list();
	}

	/** The page of one chapter, whatever its status (R5). */
	public Optional<ChapterPage> find(String slug) {
		return this.contacts.find(slug, this::page);
	}

	private JdbcClient.StatementSpec cards(String sql) {
		String[] regions = this.communities.current()
			.regions()
			.stream()
			.map(Community.Region::code)
			.toArray(String[]::new);
		return this.jdbc.sql(sql)
			.param("now", Columns.parameter(this.clock.instant()))
			.param("regions", regions)
			.param("flagMonths", this.rules.flagMonths())
			.param("lastCallDays", this.rules.lastCallDays())
			.param("dueSoonDays", this.rules.dueSoonDays());
	}

	private ChapterCard card(ResultSet row) throws SQLException {
		LocalizedText city = Columns.text(row, "city");
		LocalDate start = Objects.requireNonNull(Columns.date(row, "clock_start"));
		LocalDate today = Objects.requireNonNull(Columns.date(row, "today"));
		ChapterStatus status = ChapterStatus.valueOf(row.getString("status"));
		ActivityClock activity = new ActivityClock(start, this.rules);
		return new ChapterCard(Columns.id(row, "id"), row.getString("slug"), city, name(city), row.getString("region"),
				row.getInt("hue"), status, (status == ChapterStatus.ACTIVE) ? activity.stage(today) : null, start,
				activity.flaggedOn(), activity.daysLeft(today), NextEvent.of(row));
	}

	private ChapterPage page(ResultSet row, ChapterContacts contacts) throws SQLException {
		UUID id = Columns.id(row, "id");
		LocalizedText city = Columns.text(row, "city");
		ChapterStatus status = ChapterStatus.valueOf(row.getString("status"));
		Instant now = this.clock.instant();
		Beginning beginning = new Beginning(ZoneId.of(row.getString("zone")), Columns.date(row, "founded_on"),
				Objects.requireNonNull(Columns.date(row, "records_from")), Columns.date(row, "restarted_on"));
		ActivityLedger.Around events = this.ledger.around(id, now, EVENTS);
		return new ChapterPage(id, row.getString("slug"), city, name(city), row.getString("region"),
				row.getString("country"), row.getString("zone"), row.getInt("hue"), status, beginning.foundedOn(),
				Columns.text(row, "founded"), Growth.of(row), Columns.text(row, "intro"), Columns.text(row, "chat"),
				row.getString("mailbox"), contacts, Columns.provenance(row), Notice.of(row),
				(status == ChapterStatus.DISSOLVED) ? this.ledger.deeds(id, now) : null,
				(status == ChapterStatus.ACTIVE) ? this.clocks.explain(beginning, events.past(), events.upcoming())
						: null,
				this.teams.of(id, LocalDate.ofInstant(now, beginning.zone())), shown(events.upcoming()),
				shown(events.past()));
	}

	/** Trials are in no public list. */
	private static List<Activity> shown(List<Activity> activities) {
		return activities.stream().filter((activity) -> activity.exclusion() != Activity.Exclusion.TEST).toList();
	}

	private LocalizedText name(LocalizedText city) {
		return this.communities.current().chapterName().with(city);
	}

	/** A chapter to choose. */
	public record Choice(String slug, LocalizedText city) {
	}

}
