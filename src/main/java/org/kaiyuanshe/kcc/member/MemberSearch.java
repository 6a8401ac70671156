package org.kaiyuanshe.kcc.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.member.Appointment.MemberAppointed;
import org.kaiyuanshe.kcc.member.Member.MemberDescribed;
import org.kaiyuanshe.kcc.member.Member.MemberEntered;
import org.kaiyuanshe.kcc.member.MemberProfile.ProfileWritten;
import org.kaiyuanshe.kcc.search.SearchDocument;
import org.kaiyuanshe.kcc.search.SearchIndex;
import org.kaiyuanshe.kcc.search.SearchKind;
import org.kaiyuanshe.kcc.search.SearchSource;
import org.kaiyuanshe.kcc.search.SearchText;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Members to be found: by their names and readings, and by where they hold or held a
 * role. Nothing that their own page does not show to everyone.
 */
@Component
class MemberSearch implements SearchSource {

	private static final int WEIGHT = 40;

	private static final String MEMBERS = """
			select m.slug, m.name, m.alias, m.latin_name, m.sort_key, m.affiliation_zh, m.affiliation_en, m.sample,
			       (select string_agg(distinct a.body_name_zh, '，') from appointment a where a.member_id = m.id) as roles_zh,
			       (select string_agg(distinct coalesce(a.body_name_en, a.body_name_zh), ', ') from appointment a
			        where a.member_id = m.id) as roles_en
			from member_shown m
			where m.forgotten_at is null and (:ref::text is null or m.slug = :ref) and m.slug > :after order by m.slug limit :limit
			""";

	private final SearchIndex index;

	private final JdbcClient jdbc;

	MemberSearch(SearchIndex index, JdbcClient jdbc) {
		this.index = index;
		this.jdbc = jdbc;
	}

	@EventListener
	void on(MemberEntered entered) {
		this.index.refresh(this, entered.slug());
	}

	@EventListener
	void on(MemberDescribed described) {
		this.index.refresh(this, described.slug());
	}

	@EventListener
	void on(ProfileWritten written) {
		this.index.refresh(this, written.slug());
	}

	@EventListener
	void on(MemberAppointed appointed) {
		this.index.refresh(this, appointed.memberSlug());
	}

	@Override
	public SearchKind kind() {
		return SearchKind.MEMBER;
	}

	@Override
	public List<SearchDocument> read(Range range) {
		return this.jdbc.sql(MEMBERS).paramSource(range).query((row, number) -> document(row)).list();
	}

	private SearchDocument document(ResultSet row) throws SQLException {
		String alias = row.getString("alias");
		List<String> keys = Stream.of(alias, row.getString("latin_name"), row.getString("sort_key").replace(" ", ""))
			.filter(Objects::nonNull)
			.toList();
		return new SearchDocument(kind(), row.getString("slug"), LocalizedText.same(row.getString("name")),
				SearchText.of((alias != null) ? LocalizedText.same(alias) : null, Columns.text(row, "affiliation"),
						Columns.text(row, "roles")),
				keys, WEIGHT, null, row.getBoolean("sample"));
	}

}
