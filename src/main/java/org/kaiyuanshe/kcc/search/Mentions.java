package org.kaiyuanshe.kcc.search;

import java.util.Collection;
import java.util.List;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which public pages name somebody. */
@Component
@Transactional(readOnly = true)
public class Mentions {

	private static final int MOST = 50;

	private final JdbcClient jdbc;

	Mentions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** At most fifty pages with one of the names, but for the person's own. */
	public List<Mention> of(Collection<String> names, String ownSlug) {
		return this.jdbc.sql("""
				select kind, ref, title_zh, title_en from search_document
				where not (kind = 'MEMBER' and ref = :own) and exists (
				  select from unnest(:names::text[]) as name
				  where length(name) > 1 and strpos(concat_ws(' ', title_zh, title_en, body_zh, body_en), name) > 0)
				order by kind, day desc, ref limit :most
				""")
			.param("own", ownSlug)
			.param("names", names.toArray(String[]::new))
			.param("most", MOST)
			.query((row, number) -> new Mention(Columns.text(row, "title"),
					SearchKind.valueOf(row.getString("kind")).path(row.getString("ref"))))
			.list();
	}

	/** A public page. */
	public record Mention(LocalizedText title, String path) {
	}

}
