package org.kaiyuanshe.kcc.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.recap.RecapPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists every public page in parts of a few thousand, in the order in which they came, so
 * that old parts stay as they are.
 */
@Component
@Transactional(readOnly = true)
class Sitemap {

	private static final int PART = 5_000;

	/** Pages that are always there. */
	private static final List<String> FIXED = List.of("/", "/chapters", "/events", "/recaps", "/conferences",
			"/workgroups", "/members", "/start-a-chapter", "/about", "/code-of-conduct", "/contact", "/board",
			"/awards", "/projects", "/privacy", "/partners", "/resources", "/annual-reports", "/statistics");

	/** What else has pages of its own; another kind is another line. */
	private static final String PAGES = """
			select 'chapters' as kind, id, '/chapters/' || slug as path, greatest(changed_at,
			       (select max(e.changed_at) from event e where e.chapter_id = c.id)) as changed_at from chapter c
			union all select 'events', id, '/events/' || slug, changed_at from event
			          where status <> 'DRAFT' and not test and hidden_at is null
			union all select 'recaps', r.id, '/recaps/' || r.slug, """ + RecapPages.CHANGED + """
			          from recap r where r.status = 'PUBLISHED' and r.hidden_at is null
			union all select 'conferences', id, '/conferences/' || slug, changed_at from conference
			union all select 'workgroups', id, '/workgroups/' || slug, changed_at from workgroup
			union all select 'reports', id, '/annual-reports/' || year, changed_at from annual_report
			          where opened_at is not null or published_at is not null
			union all select 'members', id, '/members/' || slug, changed_at from member m
			          where forgotten_at is null and (formal_since is not null
			                or exists (select 1 from appointment a where a.member_id = m.id))
			union all select 'projects', id, '/projects/' || slug, changed_at from project
			union all select 'partners', id, '/partners/' || slug, changed_at from partner where agreed_at is not null
			union all select 'resources', id, '/resources/' || slug, changed_at from resource where retired_at is null
			""";

	private final JdbcClient jdbc;

	Sitemap(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The parts, each with the latest change in it. */
	List<Place> parts() {
		return this.jdbc
			.sql("""
					select kind || '-' || part as path, max(changed_at) as changed_at
					from (select kind, changed_at, 1 + (row_number() over (partition by kind order by id) - 1) / :size as part
					      from (%s) page) numbered
					group by kind, part order by kind, part
					"""
				.formatted(PAGES))
			.param("size", PART)
			.query((row, number) -> new Place(row.getString("path"), Columns.instant(row, "changed_at")))
			.list();
	}

	/** The pages of a part; none for one that is not there. */
	Optional<List<Place>> pages(String kind, int part) {
		if (kind.equals("pages")) {
			return (part == 1) ? Optional.of(FIXED.stream().map((path) -> new Place(path, null)).toList())
					: Optional.empty();
		}
		List<Place> pages = this.jdbc.sql("select path, changed_at from (" + PAGES + """
				) page where kind = :kind order by id offset :from limit :size
				""")
			.param("kind", kind)
			.param("from", (part - 1L) * PART)
			.param("size", PART)
			.query((row, number) -> new Place(row.getString("path"), Columns.instant(row, "changed_at")))
			.list();
		return pages.isEmpty() ? Optional.empty() : Optional.of(pages);
	}

	/**
	 * A page or a part.
	 *
	 * @param path without the language; of a part its name
	 */
	record Place(String path, @Nullable Instant changed) {
	}

}
