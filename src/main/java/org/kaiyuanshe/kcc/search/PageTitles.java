package org.kaiyuanshe.kcc.search;

import java.util.Collection;
import java.util.Set;

import org.kaiyuanshe.kcc.core.FamiliarTitles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What public pages are called, but for those of members. A talk may have its speaker in
 * the title; chapters and workgroups are not called after people.
 */
@Component
class PageTitles implements FamiliarTitles {

	private final JdbcClient jdbc;

	PageTitles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Set<String> among(Collection<String> names) {
		return Set.copyOf(this.jdbc
			.sql("""
					select distinct name
					from unnest(:names::text[]) as name,
					     search_document d cross join lateral (values (lower(d.title_zh)), (lower(d.title_en))) as t (title)
					where name <> '' and d.kind <> 'MEMBER'
					  and (title = name or d.kind in ('CHAPTER', 'WORKGROUP') and length(title) <= 30 and strpos(title, name) > 0)
					""")
			.param("names", names.toArray(String[]::new))
			.query(String.class)
			.list());
	}

}
