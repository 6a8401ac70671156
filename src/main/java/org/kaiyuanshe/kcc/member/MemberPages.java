package org.kaiyuanshe.kcc.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

	private final JdbcClient jdbc;

	private final Clock clock;

	MemberPages(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** One page of the directory in pinyin order, from after the slug {@code after}. */
	Slice<MemberCard> list(MemberFilter filter) {
		List<MemberCard> cards = this.jdbc.sql("""
				select m.slug, m.name, m.alias, m.latin_name, m.sort_key, m.formal_since, m.sample
				from member m
				where (:text::text is null or m.name ilike :text or m.alias ilike :text or m.latin_name ilike :text
				       or m.sort_key ilike :text or replace(m.sort_key, ' ', '') ilike :text)
				  and (:kind <> 'formal' or m.formal_since is not null)
				  and (:kind <> 'role' or exists (select 1 from appointment a where a.member_id = m.id))
				  and (:after::text is null
				       or (m.sort_key, m.slug) > (select sort_key, slug from member where slug = :after))
				order by m.sort_key, m.slug limit :limit
				""")
			.param("text", Columns.contains(filter.q()))
			.param("kind", filter.kind())
			.param("after", filter.after())
			.param("limit", PAGE + 1)
			.query((row, number) -> new MemberCard(row.getString("slug"), row.getString("name"), row.getString("alias"),
					row.getString("latin_name"), row.getString("sort_key"), (Integer) row.getObject("formal_since"),
					row.getBoolean("sample")))
			.list();
		return Slice.of(cards, PAGE, MemberCard::slug);
	}

	/** How many formal members the newest list names. */
	public int formalMembers() {
		return this.jdbc.sql("select count(*) from member where formal_since is not null and not sample")
			.query(Integer.class)
			.single();
	}

	Optional<MemberPage> find(String slug) {
		return this.jdbc.sql("select * from member where slug = :slug")
			.param("slug", slug)
			.query((row, number) -> new MemberPage(slug, row.getString("name"), row.getString("alias"),
					row.getString("latin_name"), (Integer) row.getObject("formal_since"),
					Columns.text(row, "affiliation"), row.getBoolean("sample"), Columns.provenance(row), rolesOf(slug)))
			.optional();
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
