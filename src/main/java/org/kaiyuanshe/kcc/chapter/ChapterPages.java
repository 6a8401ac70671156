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
import org.jspecify.annotations.Nullable;
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

	/**
	 * How many there are or were: totals do not shrink because a status changes (R5).
	 */
	public static final String COUNT = "select count(*) from chapter";

	private static final int PAGE = 60;

	private static final int EVENTS = 12;

	/** Nobody looks for theirs among more; they are found by the text. */
	private static final int MOST_CHOICES = 150;

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
		List<ChapterCard> cards = cards(ChapterQueries.list(filter)).param("region", filter.region())
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
		return cards(ChapterQueries.ofIds()).param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
			.query((row, number) -> card(row))
			.list();
	}

	/**
	 * Slug and city of every chapter for a choice in a form; where that would be too
	 * many, of the chosen one alone.
	 */
	public List<Choice> choices(@Nullable String chosen) {
		List<Choice> few = choices("order by sort_key limit :limit", chosen);
		return (few.size() <= MOST_CHOICES) ? few : choices("where slug = :chosen", chosen);
	}

	private List<Choice> choices(String which, @Nullable String chosen) {
		return this.jdbc.sql("select slug, city_zh, city_en from chapter " + which)
			.param("limit", MOST_CHOICES + 1)
			.param("chosen", chosen)
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
