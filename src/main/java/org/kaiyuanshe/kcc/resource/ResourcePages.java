package org.kaiyuanshe.kcc.resource;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the library. */
@Component
@Transactional(readOnly = true)
public class ResourcePages {

	private static final int PAGE = 30;

	private static final int LONGEST_LIST = 500;

	private static final String RESOURCES = """
			select r.*, v.position, v.note, v.added_at, v.link, v.file_sha256, v.file_kind, v.file_size, v.downloads,
			       null as added_by_name, total.versions, total.all_downloads
			from resource r
			left join lateral (select * from resource_version where resource_id = r.id order by position desc limit 1)
			  v on true
			left join lateral (select count(*) as versions, coalesce(sum(downloads), 0) as all_downloads
			                   from resource_version where resource_id = r.id) total on true
			""";

	private static final String VERSIONS = """
			select v.*, m.name as added_by_name from resource_version v join resource r on r.id = v.resource_id
			left join member m on m.id = v.added_by where r.slug = :slug order by v.position desc
			""";

	private final JdbcClient jdbc;

	ResourcePages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One page of the library, the latest first. */
	Slice<ResourceCard> list(ResourceFilter filter) {
		List<ResourceCard> cards = this.jdbc.sql(RESOURCES + """
				where r.retired_at is null and (:kind::text is null or r.kind = :kind)
				  and (:language::text is null or r.language = :language or r.language = 'BOTH')
				  and (:text::text is null or r.title_zh ilike :text or r.title_en ilike :text
				       or r.description_zh ilike :text or r.description_en ilike :text)
				  and (:after::text is null
				       or (r.renewed_at, r.id) < (select renewed_at, id from resource where slug = :after))
				order by r.renewed_at desc, r.id desc limit :limit
				""")
			.param("kind", (filter.kind() != null) ? filter.kind().name() : null)
			.param("language", (filter.language() != null) ? filter.language().name() : null)
			.param("text", Columns.contains(filter.q()))
			.param("after", filter.after())
			.param("limit", PAGE + 1)
			.query((row, number) -> card(row))
			.list();
		return Slice.of(cards, PAGE, ResourceCard::slug);
	}

	/** Every one, retired ones last. */
	List<ResourceCard> all() {
		return this.jdbc.sql(RESOURCES + "order by r.retired_at is not null, r.renewed_at desc, r.id desc limit :limit")
			.param("limit", LONGEST_LIST)
			.query((row, number) -> card(row))
			.list();
	}

	/** A resource of the library. */
	Optional<ResourcePage> find(String slug) {
		return findAny(slug).filter((page) -> !page.card().retired());
	}

	/** A resource, in the library or not. */
	Optional<ResourcePage> findAny(String slug) {
		return this.jdbc.sql(RESOURCES + "where r.slug = :slug")
			.param("slug", slug)
			.query((row, number) -> new ResourcePage(card(row), versionsOf(slug), Columns.provenance(row),
					row.getString("retired_reason")))
			.optional();
	}

	/** The file of a version that everybody can fetch. */
	Optional<StoredFile> file(String slug, int number) {
		return find(slug).flatMap((page) -> page.versions()
			.stream()
			.filter((version) -> version.number() == number)
			.flatMap((version) -> Stream.ofNullable(version.file()))
			.findFirst());
	}

	/** Counts that a file was fetched, and nothing about by whom (R17). */
	@Transactional
	public void count(String slug, int number) {
		this.jdbc.sql("""
				update resource_version set downloads = downloads + 1
				where position = :position and resource_id = (select id from resource where slug = :slug)
				""").param("position", number - 1).param("slug", slug).update();
	}

	private List<VersionRow> versionsOf(String slug) {
		return this.jdbc.sql(VERSIONS)
			.param("slug", slug)
			.query((row, number) -> Objects.requireNonNull(VersionRow.of(row)))
			.list();
	}

	private static ResourceCard card(ResultSet row) throws SQLException {
		String language = row.getString("language");
		return new ResourceCard(row.getString("slug"), ResourceKind.valueOf(row.getString("kind")),
				Columns.text(row, "title"), Columns.text(row, "description"),
				(language != null) ? ResourceLanguage.valueOf(language) : null, row.getString("licence"),
				row.getInt("versions"), row.getLong("all_downloads"), row.getObject("retired_at") != null,
				VersionRow.of(row));
	}

}
