package org.kaiyuanshe.kcc.benchmark.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.chapter.ActivityStage;
import org.kaiyuanshe.kcc.chapter.ChapterCard;
import org.kaiyuanshe.kcc.chapter.ChapterFilter;
import org.kaiyuanshe.kcc.chapter.ChapterPages;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Slice;
import org.kaiyuanshe.kcc.event.EventCard;
import org.kaiyuanshe.kcc.event.EventFilter;
import org.kaiyuanshe.kcc.event.EventPages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Page after page, a list shows everything once and in order, whatever it is asked for. */
@PortalTest
@Transactional
class GeneratedListTests {

	private static final String PUBLIC = "select e.slug from event e left join chapter c on c.id = e.chapter_id "
			+ "where e.status <> 'DRAFT' and not e.test and e.hidden_at is null and ";

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private DataSource database;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ChapterPages chapters;

	@Autowired
	private EventPages events;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void aCommunity() {
		Instant now = this.clock.instant();
		Generator generator = new Generator(Scale.of(0.07, 0.01, LocalDate.ofInstant(now, ZoneOffset.UTC)),
				Filling.setting(this.portal));
		Loader loader = Loader.within(DataSourceUtils.getConnection(this.database));
		generator.load(loader);
		generator.index(loader, Filling.sources(this.portal), Filling.found(this.portal));
	}

	@Test
	void chaptersByRegionAndPinyin() {
		List<String> wanted = this.jdbc.sql("""
				select c.slug from chapter c join community on true
				cross join lateral (select ordinality from jsonb_array_elements(description -> 'regions') with ordinality r
				                    where r.value ->> 'code' = c.region) place
				order by place.ordinality, c.sort_key, c.slug
				""").query(String.class).list();
		List<ChapterCard> all = chapters(ChapterFilter.all());
		assertThat(all).extracting(ChapterCard::slug).containsExactlyElementsOf(wanted);
		for (ActivityStage stage : ActivityStage.values()) {
			assertThat(chapters(ChapterFilter.with(stage))).as(stage.name())
				.containsExactlyElementsOf(all.stream().filter((card) -> card.stage() == stage).toList());
		}
		String region = all.getFirst().region();
		assertThat(chapters(new ChapterFilter(region, null, null, null)))
			.containsExactlyElementsOf(all.stream().filter((card) -> card.region().equals(region)).toList());
	}

	@Test
	void eventsToComeAndOver() {
		assertThat(events("upcoming", null, null)).containsExactlyElementsOf(
				slugs("e.ends_at > :now order by e.starts_at, e.id", ""));
		assertThat(events("past", null, null)).hasSizeGreaterThan(100)
			.containsExactlyElementsOf(slugs("e.ends_at <= :now order by e.starts_at desc, e.id desc", ""));
	}

	@Test
	void eventsOfAChapterAndWithAWord() {
		String chapter = this.jdbc.sql("select chapter_slug from event_co_host where dissolved_at is null limit 1")
			.query(String.class)
			.single();
		assertThat(events("past", chapter, null)).isNotEmpty().containsExactlyElementsOf(slugs("""
				e.ends_at <= :now and (c.slug = :word or exists (select from event_co_host h where h.event_id = e.id
				  and h.chapter_slug = :word and h.state = 'ACCEPTED' and h.dissolved_at is null))
				order by e.starts_at desc, e.id desc
				""", chapter));
		for (String word : List.of("编译器", "第 1", "示例）", "meetup no")) {
			assertThat(events("past", null, word)).as(word).containsExactlyElementsOf(slugs("""
					e.ends_at <= :now and (e.title_zh ilike :word or e.title_en ilike :word or e.venue_zh ilike :word
					  or c.city_zh ilike :word or c.city_en ilike :word) order by e.starts_at desc, e.id desc
					""", Columns.contains(word)));
		}
	}

	private List<String> events(String when, @Nullable String chapter, @Nullable String word) {
		return pages((after) -> this.events.list(new EventFilter(when, chapter, null, null, word, after), 7)).stream()
			.map(EventCard::slug)
			.toList();
	}

	private List<ChapterCard> chapters(ChapterFilter filter) {
		return pages((after) -> this.chapters.list((after != null) ? filter.after(after) : filter, 4));
	}

	private static <T> List<T> pages(Function<@Nullable String, Slice<T>> page) {
		List<T> all = new ArrayList<>();
		String after = null;
		do {
			Slice<T> slice = page.apply(after);
			all.addAll(slice.items());
			after = slice.next();
		}
		while (after != null);
		return all;
	}

	private List<String> slugs(String condition, @Nullable String word) {
		return this.jdbc.sql(PUBLIC + condition)
			.param("now", Columns.parameter(this.clock.instant()))
			.param("word", word)
			.query(String.class)
			.list();
	}

}
