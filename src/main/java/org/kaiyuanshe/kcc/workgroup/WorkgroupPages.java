package org.kaiyuanshe.kcc.workgroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.member.Teams;
import org.kaiyuanshe.kcc.workgroup.WorkgroupPage.Archiving;
import org.kaiyuanshe.kcc.workgroup.WorkgroupPage.Related;
import org.kaiyuanshe.kcc.workgroup.WorkgroupPage.ToldYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of workgroups and the page of one. */
@Component
@Transactional(readOnly = true)
public class WorkgroupPages {

	/**
	 * How many workgroups there are, without the executive committee, the parts of others
	 * and archived ones.
	 */
	public static final String COUNT = """
			select count(*) from workgroup where parent_id is null and kind <> 'EXECUTIVE' and not archived
			""";

	private final JdbcClient jdbc;

	private final Teams teams;

	private final Clock clock;

	WorkgroupPages(JdbcClient jdbc, Teams teams, Clock clock) {
		this.jdbc = jdbc;
		this.teams = teams;
		this.clock = clock;
	}

	/**
	 * The workgroups that are not part of another, in the order of the records; with that
	 * tag, if one is named.
	 */
	public List<WorkgroupCard> list(@Nullable String tag) {
		return this.jdbc.sql("""
				select w.*, array(select m.name from appointment a join member m on m.id = a.member_id
				                  where a.body_id = w.id and a.role in ('GROUP_LEAD', 'EXECUTIVE_OFFICER')
				                    and (a.to_date is null or a.to_date > :today) order by m.sort_key) as leads
				from workgroup w
				where w.parent_id is null and (:tag::text is null or :tag = any (w.tags))
				order by w.position
				""")
			.param("today", LocalDate.now(this.clock))
			.param("tag", tag)
			.query((row, number) -> card(row))
			.list();
	}

	/** The groups that someone leads today, in the order of the records. */
	public List<WorkgroupCard> ledBy(UUID member) {
		return this.jdbc.sql("""
				select w.*, array[]::text[] as leads from workgroup w
				where exists (select 1 from appointment a
				              where a.body_id = w.id and a.member_id = :member and a.role = any (:roles::text[])
				                and (a.from_date is null or a.from_date <= :today)
				                and (a.to_date is null or a.to_date > :today))
				order by w.position
				""")
			.param("member", member)
			.param("roles", WorkgroupDesk.LEADING.stream().map(Enum::name).toArray(String[]::new))
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> card(row))
			.list();
	}

	/** Every group, those inside another behind it. */
	List<WorkgroupCard> all() {
		return this.jdbc.sql("""
				select w.*, array(select m.name from appointment a join member m on m.id = a.member_id
				                  where a.body_id = w.id and a.role in ('GROUP_LEAD', 'EXECUTIVE_OFFICER')
				                    and (a.to_date is null or a.to_date > :today) order by m.sort_key) as leads
				from workgroup w left join workgroup p on p.id = w.parent_id
				order by coalesce(p.position, w.position), w.parent_id is not null, w.position
				""").param("today", LocalDate.now(this.clock)).query((row, number) -> card(row)).list();
	}

	/** Every tag in use, the most frequent first. */
	List<String> tags() {
		return this.jdbc.sql("""
				select tag from workgroup, unnest(tags) as tag where parent_id is null
				group by tag order by count(*) desc, min(position)
				""").query(String.class).list();
	}

	int count() {
		return this.jdbc.sql(COUNT).query(Integer.class).single();
	}

	/** A workgroup, archived or not. */
	public Optional<WorkgroupPage> find(String slug) {
		return this.jdbc
			.sql("""
					select w.*, p.slug as parent_slug, p.name_zh as parent_zh, p.name_en as parent_en, m.name as archived_by_name
					from workgroup w left join workgroup p on p.id = w.parent_id left join member m on m.id = w.archived_by
					where w.slug = :slug
					""")
			.param("slug", slug)
			.query((row, number) -> page(row))
			.optional();
	}

	private static WorkgroupCard card(ResultSet row) throws SQLException {
		return new WorkgroupCard(row.getString("slug"), Columns.text(row, "name"),
				WorkgroupKind.valueOf(row.getString("kind")), Columns.list(row, "tags"),
				Columns.date(row, "founded_on"), row.getBoolean("archived"), Columns.list(row, "leads"));
	}

	private WorkgroupPage page(ResultSet row) throws SQLException {
		UUID id = Columns.id(row, "id");
		String parent = row.getString("parent_slug");
		return new WorkgroupPage(row.getString("slug"), Columns.text(row, "name"),
				WorkgroupKind.valueOf(row.getString("kind")), Columns.list(row, "tags"),
				Columns.date(row, "founded_on"), row.getString("mailbox"), Columns.text(row, "intro"),
				row.getBoolean("archived"), Columns.provenance(row), this.teams.of(id, LocalDate.now(this.clock)),
				linksOf(id), (parent != null) ? new Related(parent, Columns.text(row, "parent")) : null, partsOf(id),
				yearsOf(id), archiving(row));
	}

	private static @Nullable Archiving archiving(ResultSet row) throws SQLException {
		Instant at = Columns.instant(row, "archived_at");
		return (at != null) ? new Archiving(at, row.getString("archived_by_name"), row.getString("archived_reason"))
				: null;
	}

	private List<ToldYear> yearsOf(UUID id) {
		return this.jdbc.sql("select * from workgroup_year where workgroup_id = :id order by year desc")
			.param("id", id)
			.query((row, number) -> new ToldYear(row.getInt("year"),
					new WorkgroupReport(Columns.text(row, "progress"), Columns.text(row, "plan")),
					Columns.provenance(row)))
			.list();
	}

	private List<WorkgroupLink> linksOf(UUID id) {
		return this.jdbc.sql("select * from workgroup_link where workgroup_id = :id order by position")
			.param("id", id)
			.query((row, number) -> new WorkgroupLink(Columns.text(row, "label"), row.getString("url")))
			.list();
	}

	private List<Related> partsOf(UUID id) {
		return this.jdbc.sql("select slug, name_zh, name_en from workgroup where parent_id = :id order by position")
			.param("id", id)
			.query((row, number) -> new Related(row.getString("slug"), Columns.text(row, "name")))
			.list();
	}

}
