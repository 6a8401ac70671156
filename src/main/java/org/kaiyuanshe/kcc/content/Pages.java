package org.kaiyuanshe.kcc.content;

import java.util.Optional;

import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The Markdown pages of the community. */
@Component
@Transactional
class Pages {

	private final JdbcClient jdbc;

	private final PageSearch search;

	Pages(JdbcClient jdbc, PageSearch search) {
		this.jdbc = jdbc;
		this.search = search;
	}

	void write(MarkdownPage page) {
		this.jdbc.sql("""
				insert into content_page (slug, title_zh, title_en, body_zh, body_en, version_label, source, as_of)
				values (:slug, :titleZh, :titleEn, :bodyZh, :bodyEn, :version, :source, :asOf)
				""")
			.param("slug", page.slug())
			.param("titleZh", page.title().zh())
			.param("titleEn", page.title().en())
			.param("bodyZh", page.body().zh())
			.param("bodyEn", page.body().en())
			.param("version", page.version())
			.param("source", page.provenance().source())
			.param("asOf", page.provenance().asOf())
			.update();
		this.search.refresh(page.slug());
	}

	@Transactional(readOnly = true)
	public Optional<PageView> find(String slug) {
		return this.jdbc.sql("select * from content_page where slug = :slug")
			.param("slug", slug)
			.query((row, number) -> new PageView(slug, Columns.text(row, "title"), Columns.text(row, "body"),
					row.getString("version_label"), Columns.provenance(row)))
			.optional();
	}

}
