package org.kaiyuanshe.kcc.benchmark.data;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.Pinyin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** The generated community fits the tables, and the portal can show it. */
@PortalTest
@Transactional
class GeneratorTests {

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private DataSource database;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestClock clock;

	@Test
	void sameScaleSameRowsInWhateverOrder() {
		Map<String, Checksum> written = generator().load(loader());
		List<Table> again = generator().tables().reversed();
		assertThat(again).allSatisfy((table) -> assertThat(Loader.count(table)).isEqualTo(written.get(table.name())));
		assertThat(written).allSatisfy((table, sum) -> assertThat(rows(table)).isGreaterThanOrEqualTo(sum.rows()));
		assertThat(written.get("registration").rows()).isEqualTo(scale().registrations());
	}

	@Test
	void thePortalShowsIt() {
		generator().load(loader());
		generator().index(loader(), Filling.sources(this.portal), Filling.found(this.portal));
		World world = new World(scale(), Filling.setting(this.portal));
		SampleChapter chapter = world.chapter(0);
		String event = this.jdbc.sql("select slug from event where chapter_id = :id and status = 'PUBLISHED' limit 1")
			.param("id", chapter.id())
			.query(String.class)
			.single();
		assertThat(List.of("/", "/chapters", "/chapters/" + chapter.slug(), "/events", "/events?when=past",
				"/events/" + event, "/recaps", "/members", "/members/" + PeopleTables.slug(0), "/statistics",
				"/search?q=" + chapter.city().bare(), "/api/v1/events", "/sitemaps/events-1.xml"))
			.allSatisfy((path) -> assertThat(this.mvc.get().uri(path)).as(path).hasStatusOk());
		assertThat(this.mvc.get().uri("/search?q=" + chapter.city().bare())).bodyText()
			.contains("/chapters/" + chapter.slug());
	}

	@Test
	void whatTheDomainComputesIsComputedAlike() {
		generator().load(loader());
		assertThat(this.jdbc.sql("""
				select count(*) from event_seats s where taken <> (select count(*) from registration r
				  where r.event_id = s.event_id and r.status in ('CONFIRMED', 'OFFERED'))
				""").query(Integer.class).single()).isZero();
		assertThat(this.jdbc.sql("select name, sort_key from member where slug like '%-1__' limit 50")
			.query()
			.listOfRows()).allSatisfy(
					(row) -> assertThat(row.get("sort_key")).isEqualTo(Pinyin.ofName(String.valueOf(row.get("name")))));
		Words.Name city = Words.city(7);
		assertThat(city.reading()).isEqualTo(Pinyin.of(city.marked()));
	}

	private Scale scale() {
		return Scale.of(0.01, LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
	}

	private Generator generator() {
		return new Generator(scale(), Filling.setting(this.portal));
	}

	private Loader loader() {
		return Loader.within(DataSourceUtils.getConnection(this.database));
	}

	private long rows(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
