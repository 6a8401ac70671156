package org.kaiyuanshe.kcc.inactivity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterChoices.Eligible;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads lists of cases. */
@Component
@Transactional(readOnly = true)
public class InactivityPages {

	private static final int LONGEST_LIST = 200;

	private static final int PAGE = 30;

	/** Open cases, and with which parties someone has talked since they were opened. */
	private static final String OPEN = """
			select i.id, i.chapter_id, c.slug, c.city_zh, c.city_en, i.opened_at, i.clock_start is null as by_hand,
			       count(*) filter (where k.party = 'MEMBERS') as members,
			       count(*) filter (where k.party = 'CORE_TEAM') as core_team
			from inactivity_case i join chapter c on c.id = i.chapter_id
			left join inactivity_contact k on k.case_id = i.id
			          and k.talked_on >= (i.opened_at at time zone c.zone)::date
			where i.closed_at is null and (:chapter::uuid is null or i.chapter_id = :chapter)
			group by i.id, c.id order by i.opened_at, c.sort_key limit :limit
			""";

	/** The chapters about which a case can be opened. */
	static final Eligible WITHOUT_CASE = new Eligible("""
			c.status <> 'DISSOLVED'
			and not exists (select 1 from inactivity_case i where i.chapter_id = c.id and i.closed_at is null)
			""", Map.of(), "inactivity.new.refused");

	private final JdbcClient jdbc;

	InactivityPages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The open cases, the oldest first. */
	public List<OpenCase> openCases() {
		return open(null);
	}

	/** The open case of that chapter. */
	Optional<OpenCase> openCaseOf(UUID chapter) {
		return open(chapter).stream().findFirst();
	}

	/** One page of closed cases, the latest first, from after the case {@code before}. */
	Slice<ClosedCase> closedCases(@Nullable UUID before) {
		List<ClosedCase> cases = this.jdbc.sql("""
				select i.id, c.slug, c.city_zh, c.city_en, i.opened_at, i.closed_at, i.outcome, m.name
				from inactivity_case i join chapter c on c.id = i.chapter_id left join member m on m.id = i.closed_by
				where i.closed_at is not null
				  and (:before::uuid is null or (i.closed_at, i.id) <
				       (select closed_at, id from inactivity_case where id = :before))
				order by i.closed_at desc, i.id desc limit :limit
				""").param("before", before).param("limit", PAGE + 1).query((row, number) -> closed(row)).list();
		return Slice.of(cases, PAGE, (one) -> one.id().toString());
	}

	/** The case that led to the pause in which that chapter rests. */
	Optional<UUID> pausedCaseOf(String chapter) {
		return this.jdbc.sql("""
				select i.id from inactivity_case i join chapter c on c.id = i.chapter_id
				where c.slug = :chapter and c.status = 'PAUSED' and i.outcome = 'PAUSED'
				order by i.closed_at desc limit 1
				""").param("chapter", chapter).query(UUID.class).optional();
	}

	private List<OpenCase> open(@Nullable UUID chapter) {
		return this.jdbc.sql(OPEN)
			.param("chapter", chapter)
			.param("limit", LONGEST_LIST)
			.query((row, number) -> new OpenCase(Columns.id(row, "id"), row.getString("slug"),
					Columns.text(row, "city"), Objects.requireNonNull(Columns.instant(row, "opened_at")),
					row.getBoolean("by_hand"), row.getInt("members") > 0, row.getInt("core_team") > 0))
			.list();
	}

	private static ClosedCase closed(ResultSet row) throws SQLException {
		return new ClosedCase(Columns.id(row, "id"), row.getString("slug"), Columns.text(row, "city"),
				Objects.requireNonNull(Columns.instant(row, "opened_at")),
				Objects.requireNonNull(Columns.instant(row, "closed_at")), row.getString("name"),
				CaseOutcome.valueOf(row.getString("outcome")));
	}

	/**
	 * A case that waits for people to talk.
	 *
	 * @param byHand whether an admin opened it and not the job
	 * @param membersHeard whether someone talked with the chapter's members
	 * @param coreTeamHeard whether someone talked with the core team
	 */
	public record OpenCase(UUID id, String chapter, LocalizedText city, Instant openedAt, boolean byHand,
			boolean membersHeard, boolean coreTeamHeard) {

		/** What is to be done next: the end of a message key. */
		public String next() {
			if (this.membersHeard) {
				return this.coreTeamHeard ? "decide" : "core-team";
			}
			return this.coreTeamHeard ? "members" : "both";
		}

	}

	/** A case that ended; nobody closed one that ended by itself. */
	record ClosedCase(UUID id, String chapter, LocalizedText city, Instant openedAt, Instant closedAt,
			@Nullable String closedBy, CaseOutcome outcome) {
	}

}
