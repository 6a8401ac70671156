package org.kaiyuanshe.kcc.inactivity;

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

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterStatus;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.inactivity.CasePage.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of one case. */
@Component
@Transactional(readOnly = true)
class CasePages {

	/** Everything that happened to a case, in one shape. */
	private static final String TIMELINE = """
			with entry as (
			  select 0 as part, 0 as position, case when clock_start is null then 'BY_HAND' else 'FLAGGED' end as kind,
			         opened_at as moment, opened_by as actor, opened_reason as words, null as notice_zh,
			         null as notice_en, clock_start as day, null as with_whom, null as means, null as event_slug,
			         null as event_zh, null as event_en
			  from inactivity_case where id = :id
			  union all
			  select 1, position, 'TALK_' || party, recorded_at, recorded_by, said, null, null, talked_on, with_whom,
			         means, null, null, null
			  from inactivity_contact where case_id = :id
			  union all
			  select 2, position, 'OPINION_' || stance, given_at, given_by, words, null, null, null, null, null, null,
			         null, null
			  from inactivity_opinion where case_id = :id
			  union all
			  select 3, position, kind, decided_at, decided_by, decided_reason, notice_zh, notice_en, until_day, null,
			         null, event_slug, event_zh, event_en
			  from inactivity_step where case_id = :id)
			select e.*, m.name from entry e left join member m on m.id = e.actor
			order by e.moment, e.part, e.position
			""";

	private final JdbcClient jdbc;

	private final CaseSettings settings;

	private final Clock clock;

	CasePages(JdbcClient jdbc, CaseSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	public Optional<CasePage> find(UUID id) {
		return this.jdbc.sql("""
				select i.*, c.slug, c.status, c.zone,
				       exists (select 1 from inactivity_contact k where k.case_id = i.id and k.party = 'MEMBERS'
				               and k.talked_on >= (i.opened_at at time zone c.zone)::date) as members,
				       exists (select 1 from inactivity_contact k where k.case_id = i.id and k.party = 'CORE_TEAM'
				               and k.talked_on >= (i.opened_at at time zone c.zone)::date) as core_team
				from inactivity_case i join chapter c on c.id = i.chapter_id where i.id = :id
				""").param("id", id).query((row, number) -> page(row)).optional();
	}

	private CasePage page(ResultSet row) throws SQLException {
		UUID id = Columns.id(row, "id");
		String outcome = row.getString("outcome");
		ChapterStatus status = ChapterStatus.valueOf(row.getString("status"));
		Instant closed = Columns.instant(row, "closed_at");
		boolean dissolved = "DISSOLVED".equals(outcome) && status == ChapterStatus.DISSOLVED;
		return new CasePage(id, row.getString("slug"), status,
				LocalDate.ofInstant(this.clock.instant(), ZoneId.of(row.getString("zone"))),
				row.getObject("clock_start") == null, Objects.requireNonNull(Columns.instant(row, "opened_at")),
				(outcome != null) ? CaseOutcome.valueOf(outcome) : null,
				dissolved ? undoUntil(Objects.requireNonNull(closed)) : null, timeline(id), row.getBoolean("members"),
				row.getBoolean("core_team"));
	}

	private @Nullable Instant undoUntil(Instant dissolvedAt) {
		Instant until = dissolvedAt.plus(this.settings.undo());
		return this.clock.instant().isAfter(until) ? null : until;
	}

	private List<Entry> timeline(UUID id) {
		return this.jdbc.sql(TIMELINE)
			.param("id", id)
			.query((row, number) -> new Entry(row.getString("kind"),
					Objects.requireNonNull(Columns.instant(row, "moment")), row.getString("name"),
					row.getString("words"), Columns.text(row, "notice"), Columns.date(row, "day"),
					row.getString("with_whom"), row.getString("means"), row.getString("event_slug"),
					Columns.text(row, "event")))
			.list();
	}

}
