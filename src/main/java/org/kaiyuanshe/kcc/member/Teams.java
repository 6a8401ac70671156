package org.kaiyuanshe.kcc.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Provenance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role where: read by every module that has a team. */
@Component
@Transactional(readOnly = true)
public class Teams {

	private static final String MEMBERS = """
			select m.id as member_id, m.slug, m.name, m.alias, m.latin_name, m.sample, a.id as appointment_id, a.role,
			       a.from_date, a.to_date, a.doubtful, a.source, a.as_of, a.note_zh, a.note_en,
			       (a.to_date is null or a.to_date > :today) as present
			from appointment a join member_shown m on m.id = a.member_id
			""";

	private static final String ORDER = "order by present desc, array_position(:order::text[], a.role), m.sort_key, a.id";

	private final JdbcClient jdbc;

	Teams(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Everybody who holds or held a role there, present ones first, leads before others.
	 */
	public List<TeamMember> of(UUID body, LocalDate today) {
		return this.jdbc.sql(MEMBERS + "where a.body_id = :body " + ORDER)
			.param("body", body)
			.param("today", today)
			.param("order", order())
			.query((row, number) -> member(row))
			.list();
	}

	/**
	 * Who held one of those roles there on some day between the two, as far as it is
	 * known: "Who led 广州 in 2023" has an answer (R14). A beginning or an end that is
	 * unknown rules nobody out.
	 */
	public List<TeamMember> during(UUID body, List<Role> roles, LocalDate first, LocalDate last) {
		return this.jdbc.sql(MEMBERS + """
				where a.body_id = :body and a.role = any (:roles::text[])
				  and (a.from_date is null or a.from_date <= :last)
				  and (a.to_date is null or a.to_date > :first)
				""" + ORDER)
			.param("body", body)
			.param("roles", names(roles))
			.param("first", first)
			.param("last", last)
			.param("today", last)
			.param("order", order())
			.query((row, number) -> member(row))
			.list();
	}

	/** Whether the member holds one of those roles there today. */
	public boolean holds(UUID member, String bodySlug, Body.Kind kind, List<Role> roles, LocalDate today) {
		return this.jdbc.sql("""
				select exists (select 1 from appointment
				               where member_id = :member and body_kind = :kind and body_slug = :slug
				                 and role = any (:roles::text[])
				                 and (from_date is null or from_date <= :today)
				                 and (to_date is null or to_date > :today))
				""")
			.param("member", member)
			.param("kind", kind.name())
			.param("slug", bodySlug)
			.param("roles", names(roles))
			.param("today", today)
			.query(Boolean.class)
			.single();
	}

	/** The ids of the bodies of that kind in which the member holds a role today. */
	public List<UUID> bodiesOf(UUID member, Body.Kind kind, LocalDate today) {
		return this.jdbc.sql("""
				select distinct body_id from appointment
				where member_id = :member and body_kind = :kind
				  and (from_date is null or from_date <= :today) and (to_date is null or to_date > :today)
				""").param("member", member).param("kind", kind.name()).param("today", today).query(UUID.class).list();
	}

	/** The ids of the members who lead that body today. */
	public List<UUID> leadersOf(UUID body, LocalDate today) {
		return this.jdbc.sql("""
				select distinct member_id from appointment
				where body_id = :body and role in ('LEAD', 'DEPUTY', 'GROUP_LEAD', 'GROUP_DEPUTY')
				  and (from_date is null or from_date <= :today) and (to_date is null or to_date > :today)
				""").param("body", body).param("today", today).query(UUID.class).list();
	}

	/** Everybody who holds a role in one of those bodies that day, leads first. */
	public Map<UUID, List<Post>> postsIn(List<UUID> bodies, LocalDate today) {
		return this.jdbc.sql("""
				select a.body_id, m.id, m.name, a.role from appointment a join member m on m.id = a.member_id
				where a.body_id = any (:bodies::uuid[])
				  and (a.from_date is null or a.from_date <= :today) and (a.to_date is null or a.to_date > :today)
				order by array_position(:order::text[], a.role), m.sort_key
				""")
			.param("bodies", bodies.stream().map(UUID::toString).toArray(String[]::new))
			.param("today", today)
			.param("order", order())
			.query((row, number) -> new Post(Columns.id(row, "body_id"), Columns.id(row, "id"), row.getString("name"),
					Role.valueOf(row.getString("role"))))
			.stream()
			.collect(Collectors.groupingBy(Post::body));
	}

	private static TeamMember member(ResultSet row) throws SQLException {
		return new TeamMember(Columns.id(row, "appointment_id"), Columns.id(row, "member_id"), row.getString("slug"),
				row.getString("name"), row.getString("alias"), row.getString("latin_name"),
				Role.valueOf(row.getString("role")), Columns.date(row, "from_date"), Columns.date(row, "to_date"),
				row.getBoolean("present"), row.getBoolean("doubtful"), row.getBoolean("sample"),
				Columns.provenance(row));
	}

	/** Who leads the body of that slug today, leads before deputies. */
	public List<Leader> leading(Body.Kind kind, String slug, LocalDate today) {
		return this.jdbc.sql("""
				select m.slug, m.name, a.role from appointment a join member m on m.id = a.member_id
				where a.body_kind = :kind and a.body_slug = :slug
				  and a.role in ('LEAD', 'DEPUTY', 'GROUP_LEAD', 'GROUP_DEPUTY')
				  and (a.from_date is null or a.from_date <= :today) and (a.to_date is null or a.to_date > :today)
				order by array_position(:order::text[], a.role), m.sort_key
				""")
			.param("kind", kind.name())
			.param("slug", slug)
			.param("today", today)
			.param("order", order())
			.query(Leader.class)
			.list();
	}

	private static String[] order() {
		return names(List.of(Role.values()));
	}

	private static String[] names(List<Role> roles) {
		return roles.stream().map(Role::name).toArray(String[]::new);
	}

	/** Who holds a role in a body. */
	public record Post(UUID body, UUID member, String name, Role role) {

		public boolean leads() {
			return this.role.leads();
		}

	}

	/**
	 * A member in a role, with its term as far as it is known.
	 *
	 * @param appointment the id of the appointment
	 */
	public record TeamMember(UUID appointment, UUID member, String slug, String name, @Nullable String alias,
			@Nullable String latinName, Role role, @Nullable LocalDate from, @Nullable LocalDate to, boolean present,
			boolean doubtful, boolean sample, Provenance provenance) {

		/** Whether they have gone and left no name (R17). */
		public boolean former() {
			return this.slug.matches("former-[0-9a-f]{32}");
		}

	}

	/** A member who leads a body. */
	public record Leader(String slug, String name, Role role) {
	}

}
