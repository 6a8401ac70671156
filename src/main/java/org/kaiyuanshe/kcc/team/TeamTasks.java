package org.kaiyuanshe.kcc.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AdminTasks;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chapters that nobody leads, one by one, and those whose leads nobody can write to,
 * together.
 */
@Component
@Transactional(readOnly = true)
class TeamTasks implements AdminTasks {

	private static final int MOST = 99;

	private static final int NAMED = 5;

	/** The active chapters with whoever leads them today. */
	private static final String LED = """
			with leader as (
			  select c.id as chapter_id, a.member_id
			  from chapter c join appointment a on a.body_id = c.id and a.role in ('LEAD', 'DEPUTY')
			  where (a.from_date is null or a.from_date <= (:now at time zone c.zone)::date)
			    and (a.to_date is null or a.to_date > (:now at time zone c.zone)::date))
			select c.slug, c.city_zh, c.city_en, c.zone, c.records_from,
			       (select max(a.to_date) from appointment a
			        where a.body_id = c.id and a.role in ('LEAD', 'DEPUTY')) as led_until,
			       (select i.invitee_name from team_invitation i
			        where i.chapter_id = c.id and i.status = 'OPEN' and i.expires_at > :now and i.role in ('LEAD', 'DEPUTY')
			        order by i.id limit 1) as invited
			from chapter c
			where c.status = 'ACTIVE' and
			""";

	private final JdbcClient jdbc;

	TeamTasks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Task> forAdmins(Instant now) {
		List<Task> tasks = new ArrayList<>();
		list("not exists (select 1 from leader l where l.chapter_id = c.id)", now)
			.forEach((chapter) -> tasks.add(chapter.leaderless()));
		List<Absence> unreachable = list("""
				exists (select 1 from leader l where l.chapter_id = c.id)
				and not exists (select 1 from leader l join account a on a.member_id = l.member_id
				                where l.chapter_id = c.id)
				""", now);
		if (!unreachable.isEmpty()) {
			tasks.add(together(unreachable));
		}
		return tasks;
	}

	private List<Absence> list(String condition, Instant now) {
		return this.jdbc.sql(LED + condition + " order by c.sort_key, c.slug limit :most")
			.param("now", Columns.parameter(now))
			.param("most", MOST)
			.query((row, number) -> absence(row))
			.list();
	}

	private static Absence absence(ResultSet row) throws SQLException {
		LocalDate until = Columns.date(row, "led_until");
		LocalDate since = (until != null) ? until : Objects.requireNonNull(Columns.date(row, "records_from"));
		return new Absence(row.getString("slug"), Columns.text(row, "city"),
				since.atStartOfDay(ZoneId.of(row.getString("zone"))).toInstant(), until, row.getString("invited"));
	}

	private static Task together(List<Absence> chapters) {
		LocalizedText cities = new LocalizedText(
				chapters.stream()
					.limit(NAMED)
					.map((each) -> String.valueOf(each.city().zh()))
					.collect(Collectors.joining("、")),
				chapters.stream()
					.limit(NAMED)
					.map((each) -> each.city().in(Locale.ENGLISH).value())
					.collect(Collectors.joining(", ")));
		Instant since = chapters.stream().map(Absence::since).min(Instant::compareTo).orElseThrow();
		return Task.waiting("team-unreachable", cities, "team.task.unreachable", List.of(chapters.size()), since,
				"/admin/chapters");
	}

	/**
	 * A chapter without a lead, or without one who can be reached.
	 *
	 * @param since the day of the last lead's end, or from which the records know of none
	 * @param until the last lead's end, if it is known
	 * @param invited who has been asked and has not answered yet
	 */
	private record Absence(String slug, LocalizedText city, Instant since, @Nullable LocalDate until,
			@Nullable String invited) {

		Task leaderless() {
			String path = "/manage/chapters/" + this.slug + "/team";
			if (this.invited != null) {
				return Task.waiting("team-lead", this.city, "team.task.invited", List.of(this.invited), this.since,
						path);
			}
			return (this.until != null)
					? Task.waiting("team-lead", this.city, "team.task.until", List.of(this.until), this.since, path)
					: Task.waiting("team-lead", this.city, "team.task.unknown", List.of(), this.since, path);
		}

	}

}
