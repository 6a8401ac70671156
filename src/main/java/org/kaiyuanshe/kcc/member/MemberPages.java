package org.kaiyuanshe.kcc.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the directory of members and the page of one. */
@Component
@Transactional(readOnly = true)
public class MemberPages {

	private static final int PAGE = 120;

	/** Since which year member m is a formal member today; none for others. */
	private static final String FORMAL_SINCE = """
			(select max(coalesce(f.listed_year, extract(year from f.from_date)::int)) from membership f
			 where f.member_id = m.id and f.kind = 'FORMAL' and (f.from_date is null or f.from_date <= :today)
			   and (f.to_date is null or f.to_date > :today)) as formal_today
			""";

	/** How many formal members there are on the day {@code :today}. */
	public static final String FORMAL_MEMBERS = """
			select count(distinct s.member_id) from membership s join member m on m.id = s.member_id
			where s.kind = 'FORMAL' and not m.sample and (s.from_date is null or s.from_date <= :today)
			  and (s.to_date is null or s.to_date > :today)
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	MemberPages(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** One page of the directory in pinyin order, from after the slug {@code after}. */
	Slice<MemberCard> list(MemberFilter filter) {
		List<MemberCard> cards = this.jdbc
			.sql("""
					select m.slug, m.name, m.alias, m.latin_name, m.sort_key, m.sample, m.membership_shown, %s
					from member_shown m
					where m.forgotten_at is null
					  and (:text::text is null or m.name ilike :text or m.alias ilike :text or m.latin_name ilike :text
					       or m.sort_key ilike :text or replace(m.sort_key, ' ', '') ilike :text)
					  and (:membership::text is null or m.membership_shown and exists (select from membership s
					       where s.member_id = m.id and s.kind = :membership
					         and (s.from_date is null or s.from_date <= :today) and (s.to_date is null or s.to_date > :today)))
					  and (:kind <> 'role' or exists (select 1 from appointment a where a.member_id = m.id))
					  and (:after::text is null
					       or (m.sort_key, m.slug) > (select sort_key, slug from member where slug = :after))
					order by m.sort_key, m.slug limit :limit
					"""
				.formatted(FORMAL_SINCE))
			.param("text", Columns.contains(filter.q()))
			.param("kind", filter.kind())
			.param("membership", filter.membership())
			.param("today", LocalDate.now(this.clock))
			.param("after", filter.after())
			.param("limit", PAGE + 1)
			.query((row, number) -> new MemberCard(row.getString("slug"), row.getString("name"), row.getString("alias"),
					row.getString("latin_name"), row.getString("sort_key"),
					row.getBoolean("membership_shown") ? (Integer) row.getObject("formal_today") : null,
					row.getBoolean("sample")))
			.list();
		return Slice.of(cards, PAGE, MemberCard::slug);
	}

	/** How many formal members there are today. */
	public int formalMembers() {
		return this.jdbc.sql(FORMAL_MEMBERS).param("today", LocalDate.now(this.clock)).query(Integer.class).single();
	}

	/** The page of one member as someone of that circle sees it. */
	Optional<MemberPage> find(String slug, Audience reader) {
		return this.jdbc.sql("""
				select m.*, told.intro_zh, told.intro_en, coalesce(told.links, '{}') as links,
				       coalesce(p.hidden, '{}') as hidden, coalesce(p.members_only, '{}') as members_only, %s
				from member m left join member_profile p on p.member_id = m.id
				left join member_profile told on told.id = p.id and told.hidden_at is null
				where m.slug = :slug and m.forgotten_at is null
				""".formatted(FORMAL_SINCE))
			.param("slug", slug)
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> new MemberPage(slug, row.getString("name"), row.getString("alias"),
					row.getString("latin_name"), (Integer) row.getObject("formal_today"),
					Columns.text(row, "affiliation"), row.getBoolean("sample"), Columns.provenance(row), rolesOf(slug),
					membershipsOf(slug), ownWords(row, reader)))
			.optional()
			.map(MemberPage::withoutWhatIsHidden);
	}

	private static MemberPage.OwnWords ownWords(ResultSet row, Audience reader) throws SQLException {
		Set<ProfilePart> hidden = EnumSet.noneOf(ProfilePart.class);
		if (!Audience.NOBODY.includes(reader)) {
			hidden.addAll(parts(row, "hidden"));
		}
		if (!Audience.MEMBERS.includes(reader)) {
			hidden.addAll(parts(row, "members_only"));
		}
		return new MemberPage.OwnWords(Columns.text(row, "intro"), Columns.list(row, "links"), hidden);
	}

	private static List<ProfilePart> parts(ResultSet row, String column) throws SQLException {
		return Columns.list(row, column).stream().map(ProfilePart::valueOf).toList();
	}

	private List<MemberPage.Belonging> membershipsOf(String slug) {
		LocalDate today = LocalDate.now(this.clock);
		return this.jdbc.sql("""
				select s.* from membership s join member m on m.id = s.member_id where m.slug = :slug
				order by s.to_date desc nulls first, s.from_date desc nulls last
				""")
			.param("slug", slug)
			.query((row, number) -> new MemberPage.Belonging(Columns.id(row, "id"),
					MembershipKind.valueOf(row.getString("kind")), Columns.date(row, "from_date"),
					Columns.date(row, "to_date"), (Integer) row.getObject("listed_year"),
					isPresent(Columns.date(row, "to_date"), today), Columns.provenance(row)))
			.list();
	}

	private List<MemberPage.HeldRole> rolesOf(String slug) {
		LocalDate today = LocalDate.now(this.clock);
		return this.jdbc.sql("""
				select a.* from appointment a join member m on m.id = a.member_id
				where m.slug = :slug
				order by (a.to_date is null or a.to_date > :today) desc, a.from_date desc nulls last, a.body_slug
				""")
			.param("slug", slug)
			.param("today", today)
			.query((row, number) -> new MemberPage.HeldRole(Role.valueOf(row.getString("role")),
					Body.Kind.valueOf(row.getString("body_kind")).path() + row.getString("body_slug"),
					Columns.text(row, "body_name"), Columns.date(row, "from_date"), Columns.date(row, "to_date"),
					isPresent(Columns.date(row, "to_date"), today), row.getBoolean("doubtful"),
					Columns.provenance(row)))
			.list();
	}

	private static boolean isPresent(@Nullable LocalDate end, LocalDate today) {
		return end == null || end.isAfter(today);
	}

}
