package org.kaiyuanshe.kcc.backup;

import java.nio.file.Path;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaiyuanshe.kcc.TestDatabase;
import org.kaiyuanshe.kcc.TestPortal;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A portal of the first released version, with its samples and what people did in it, is
 * one of today's afterwards.
 */
class UpgradeTests {

	private static final String TITLE = "珠江边的第一场 \"COPY\" 之夜\\N";

	private static final List<String> PAGES = List.of("/", "/en/", "/chapters", "/chapters/guangzhou", "/events",
			"/events?when=past", "/events/guangzhou-2026-12-05-zhu-jiang-bian-de-di-yi-chang-copy-zhi-ye-n",
			"/workgroups", "/workgroups/media", "/members", "/members/zhuang-biao-wei", "/about", "/code-of-conduct",
			"/start-a-chapter", "/recaps", "/partners", "/sitemap.xml", "/feed.atom", "/calendar.ics");

	@Test
	void thePortalOfTheFirstReleaseIsOneOfTodays(@TempDir Path folder) throws Exception {
		String url = TestDatabase.create();
		Flyway owner = Flyway.configure().dataSource(url, TestDatabase.OWNER, "").load();
		try (Archive archive = Archive.open(ArchiveTests.WHOLE, Restore.newest(owner), (line) -> {
		})) {
			new Restore(owner, new PhotosInMemory(), (line) -> {
			}).from(archive);
			JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url, TestDatabase.OWNER, ""));
			for (Manifest.Rows rows : archive.manifest().tables()) {
				assertThat(count(jdbc, rows.table())).as(rows.table()).isEqualTo(rows.rows());
			}
			assertThat(
					jdbc.sql("select count(*) from event where title_zh = ?").param(TITLE).query(Long.class).single())
				.isOne();
		}
		assertPagesAnswer(url, folder);
	}

	private static void assertPagesAnswer(String url, Path folder) {
		try (TestPortal portal = TestPortal.on(url, folder);
				Visitor visitor = new Visitor(portal.port());
				Visitor admin = Visitor.signedIn(portal.port(), "admin")) {
			assertThat(PAGES).allSatisfy((page) -> assertThat(visitor.get(page).statusCode()).isEqualTo(200));
			assertThat(visitor.get(PAGES.get(6)).body()).contains("珠江边的第一场");
			assertThat(List.of("/admin", "/admin/cases", "/admin/applications", "/admin/audit", "/manage"))
				.allSatisfy((page) -> assertThat(admin.get(page).statusCode()).isEqualTo(200));
		}
	}

	/** What migrations write does not make a database one that holds records. */
	@Test
	void aDatabaseThatIsOnlyMigratedIsEmpty() throws Exception {
		String url = TestDatabase.create();
		Flyway owner = Flyway.configure().dataSource(url, TestDatabase.OWNER, "").load();
		owner.migrate();
		try (var connection = owner.getConfiguration().getDataSource().getConnection()) {
			connection.setAutoCommit(false);
			assertThat(new Tables(connection).withRecords()).isEmpty();
			assertThat(new Tables(connection).names("select sequencename from pg_sequences"))
				.as("an archive holds no sequences")
				.isEmpty();
		}
		try (Archive archive = Archive.open(ArchiveTests.WHOLE, Restore.newest(owner), (line) -> {
		})) {
			assertThat(Restore.newest(owner)).isGreaterThan(MigrationVersion.fromVersion("0064"));
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> new Restore(owner, new PhotosInMemory(), (line) -> {
				}).from(archive))
				.withMessageContaining("Create the database anew");
		}
	}

	/** The code of conduct was a page. */
	private static long count(JdbcClient jdbc, String table) {
		String today = table.equals("content_page")
				? "(select 1 from content_page union all select 1 from code_of_conduct_version)" : table;
		return jdbc.sql("select count(*) from " + today).query(Long.class).single();
	}

}
