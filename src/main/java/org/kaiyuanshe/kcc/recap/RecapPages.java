package org.kaiyuanshe.kcc.recap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Slice;
import org.kaiyuanshe.kcc.photo.PhotoView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads lists of recaps and the page of one. */
@Component
@Transactional(readOnly = true)
public class RecapPages {

	private static final int PAGE = 12;

	private static final int MOST = 100;

	/** When what readers see of recap r changed last. */
	public static final String CHANGED = "greatest(r.published_at, r.changed_at)";

	private static final String CITIES = """
			array(select h.city_%1$s from recap_event t join event e on e.id = t.event_id join chapter h on h.id = e.chapter_id
			      where t.recap_id = r.id group by h.id order by min(t.position)) as cities_%1$s,
			""";

	/** The cities where the events were that recap r tells of, in both languages. */
	static final String ALL_CITIES = CITIES.formatted("zh") + CITIES.formatted("en");

	private static final String RECAPS = "select r.*, c.slug as chapter_slug, c.city_zh, c.city_en,"
			+ " coalesce(c.hue, 0) as hue," + ALL_CITIES + CHANGED + " as changed, " + PhotoView.COLUMNS + """
					from recap r left join chapter c on c.id = r.chapter_id
					left join lateral (select s.* from recap_photo g join photo s on s.id = g.photo_id
					                   where g.recap_id = r.id and s.hidden_at is null
					                   order by g.position limit 1) p on true
					""";

	private static final String OF_EVENT = """
			where r.status = 'PUBLISHED' and r.hidden_at is null
			  and exists (select from recap_event t join event e on e.id = t.event_id
			              where t.recap_id = r.id and e.slug = :event)
			order by r.published_at desc, r.id desc limit :limit
			""";

	/**
	 * A condition on recap r and its writer c: it wrote it, or held or helped with an
	 * event that the recap tells of; without a chapter every recap.
	 */
	public static final String BY_CHAPTER = """
			  and (:chapter::text is null or c.slug = :chapter
			       or exists (select from recap_event t join event e on e.id = t.event_id
			                  left join chapter h on h.id = e.chapter_id
			                  where t.recap_id = r.id
			                    and (h.slug = :chapter
			                         or exists (select from event_co_host o where o.event_id = e.id
			                                    and o.chapter_slug = :chapter and o.state = 'ACCEPTED'
			                                    and o.dissolved_at is null))))
			""";

	private final JdbcClient jdbc;

	private final RecapEvents events;

	RecapPages(JdbcClient jdbc, RecapEvents events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/** One page of the published recaps, the latest first. */
	public Slice<RecapCard> list(@Nullable String after) {
		return list(null, after, PAGE);
	}

	/**
	 * The same with a page of that size, of all or of those that have to do with a
	 * chapter.
	 */
	public Slice<RecapCard> list(@Nullable String chapter, @Nullable String after, int size) {
		return Slice.of(read(chapter, after, size + 1), size, RecapCard::slug);
	}

	/** The latest published recaps. */
	public List<RecapCard> latest(int limit) {
		return read(null, null, limit);
	}

	/** The published recaps that tell of an event. */
	public List<RecapCard> ofEvent(String event) {
		return this.jdbc.sql(RECAPS + OF_EVENT)
			.param("event", event)
			.param("limit", PAGE)
			.query((row, number) -> card(row))
			.list();
	}

	/** The published recaps that have to do with a chapter. */
	public List<RecapCard> ofChapter(String chapter, int limit) {
		return read(chapter, null, limit);
	}

	/** Everything a chapter wrote, drafts first, for its team. */
	List<RecapCard> writtenBy(String chapter) {
		return this.jdbc
			.sql(RECAPS + "where c.slug = :chapter order by r.status, r.published_at desc, r.id desc limit :limit")
			.param("chapter", chapter)
			.param("limit", MOST)
			.query((row, number) -> card(row))
			.list();
	}

	/** A published recap. */
	public Optional<RecapPage> find(String slug) {
		return this.jdbc.sql(RECAPS + "where r.slug = :slug and r.status = 'PUBLISHED' and r.hidden_at is null")
			.param("slug", slug)
			.query((row, number) -> page(row))
			.optional();
	}

	/** A recap of a chapter in any status, as its team may see it. */
	Optional<RecapPage> findOf(String chapter, String slug) {
		return this.jdbc.sql(RECAPS + "where r.slug = :slug and c.slug = :chapter")
			.param("slug", slug)
			.param("chapter", chapter)
			.query((row, number) -> page(row))
			.optional();
	}

	private List<RecapCard> read(@Nullable String chapter, @Nullable String after, int limit) {
		return this.jdbc.sql(RECAPS + "where r.status = 'PUBLISHED' and r.hidden_at is null" + BY_CHAPTER + """
				  and (:after::text is null
				       or (r.published_at, r.id) < (select published_at, id from recap where slug = :after))
				order by r.published_at desc, r.id desc limit :limit
				""")
			.param("chapter", chapter)
			.param("after", after)
			.param("limit", limit)
			.query((row, number) -> card(row))
			.list();
	}

	static List<LocalizedText> cities(ResultSet row) throws SQLException {
		List<String> zh = Columns.list(row, "cities_zh");
		List<String> en = Columns.list(row, "cities_en");
		List<LocalizedText> cities = new ArrayList<>();
		for (int city = 0; city < zh.size(); city++) {
			cities.add(new LocalizedText(zh.get(city), en.get(city)));
		}
		return cities;
	}

	private static RecapCard card(ResultSet row) throws SQLException {
		return new RecapCard(row.getString("slug"), Columns.text(row, "title"), Columns.text(row, "body"),
				RecapStatus.valueOf(row.getString("status")),
				row.getBoolean("dated") ? Columns.instant(row, "published_at") : null, cities(row), row.getInt("hue"),
				PhotoView.of(row), row.getBoolean("sample"));
	}

	private RecapPage page(ResultSet row) throws SQLException {
		UUID id = Columns.id(row, "id");
		UUID next = row.getObject("next_event_id", UUID.class);
		return new RecapPage(card(row), row.getLong("version"), row.getString("chapter_slug"),
				Columns.text(row, "city"), row.getString("video_url"),
				(next != null) ? this.events.next(next).orElse(null) : null, this.events.shownIn(id), photosOf(id),
				row.getTimestamp("changed").toInstant(), Columns.provenance(row));
	}

	private List<PhotoView> photosOf(UUID recap) {
		return this.jdbc.sql("select " + PhotoView.COLUMNS + """
				from recap_photo g join photo p on p.id = g.photo_id
				where g.recap_id = :recap and p.hidden_at is null order by g.position
				""")
			.param("recap", recap)
			.query((row, number) -> Optional.ofNullable(PhotoView.of(row)))
			.list()
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

}
