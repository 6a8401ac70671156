package org.kaiyuanshe.kcc.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.TestDatabase;
import org.kaiyuanshe.kcc.TestPortal;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A portal that people write to, its backup, and the portal that comes out of that. */
@ServerTest
class RestoreDrillTests {

	private static final List<String> PAGES = List.of("/", "/en/", "/chapters", "/chapters/guangzhou", "/events",
			"/events?when=past", "/events/sample-guangzhou-lightning-talks", "/workgroups", "/members", "/recaps",
			"/search?q=开源", "/statistics", "/annual-reports/2023", "/code-of-conduct", "/sitemap.xml", "/feed.atom",
			"/calendar.ics", "/api/v1/events");

	private static final String PICTURE = "a picture";

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private DataSource database;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Flyway flyway;

	@TempDir
	private Path folder;

	private final PhotosInMemory photos = new PhotosInMemory();

	@Test
	void whatIsRestoredIsWhatWasThere() throws Exception {
		String name = photo();
		Path file = this.folder.resolve("portal.zip");
		Manifest written = backUpUnderLoad(file);
		assertThat(written.photos()).extracting(Manifest.PhotoFile::name).contains(name);
		assertThat(written.missingPhotos()).contains("f".repeat(64) + ".jpg");
		this.jdbc.sql("delete from photo where credit = 'drill'").update();

		String url = TestDatabase.create();
		PhotosInMemory restored = new PhotosInMemory();
		restore(file, url, restored);

		assertThat(restored.files.get(name)).asString(StandardCharsets.UTF_8).isEqualTo(PICTURE);
		DataSource copy = new DriverManagerDataSource(url, "portal", "");
		assertThat(ofTheDrill(copy, "job_run")).isNotEmpty().isEqualTo(ofTheDrill(copy, "outbox_mail"));
		Manifest again = new Backup(copy, restored, (line) -> {
		}).write(this.folder.resolve("again.zip"), "test", TestClock.START);
		assertThat(again.tables()).isEqualTo(written.tables());
		assertThat(again.photos()).isEqualTo(written.photos());
		assertPagesAreTheSame(url);
		assertIsRefused(file, url);
	}

	private void assertPagesAreTheSame(String url) {
		List<String> different = new ArrayList<>();
		try (TestPortal portal = TestPortal.on(url, this.folder.resolve("photos"));
				Visitor here = new Visitor(this.port);
				Visitor there = new Visitor(portal.port());
				Visitor lead = Visitor.signedIn(portal.port(), "lead")) {
			for (String page : PAGES) {
				String body = page(here, page);
				assertThat(body).as(page).isNotBlank();
				if (!body.equals(page(there, page))) {
					different.add(page);
				}
			}
			assertThat(lead.get("/manage/chapters/guangzhou").statusCode()).isEqualTo(200);
		}
		assertThat(different).isEmpty();
	}

	private static String page(Visitor visitor, String path) {
		return visitor.get(path.replace("开源", "%E5%BC%80%E6%BA%90"))
			.body()
			.replaceAll("name=\"_csrf\"\\s+value=\"[^\"]+\"", "")
			.replaceAll("localhost:\\d+", "localhost");
	}

	/** What was restored is not restored over, and an archive is not written over. */
	private void assertIsRefused(Path file, String url) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> restore(file, url, new PhotosInMemory()))
			.withMessageContaining("The database is not empty")
			.withMessageContaining("Nothing was changed");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Backup(this.database, this.photos, (line) -> {
		}).write(file, "test", TestClock.START)).withMessageContaining("exists");
		assertThat(this.folder).isDirectoryNotContaining("glob:**.part");
	}

	/** Every line of its progress waits until more was written. */
	private Manifest backUpUnderLoad(Path file) throws SQLException, IOException {
		try (Writers writers = new Writers(this.jdbc, this.transaction)) {
			writers.awaitMore();
			int before = writers.written();
			Manifest manifest = new Backup(this.database, this.photos, (line) -> writers.awaitMore()).write(file,
					"test", TestClock.START);
			long seen = manifest.tables()
				.stream()
				.filter((rows) -> rows.table().equals("outbox_mail"))
				.mapToLong(Manifest.Rows::rows)
				.sum();
			assertThat(seen).isGreaterThanOrEqualTo(before);
			assertThat(writers.written()).as("written during the backup")
				.isGreaterThan(before + manifest.tables().size());
			return manifest;
		}
	}

	private void restore(Path file, String url, PhotosInMemory photos) throws SQLException, IOException {
		Flyway owner = Flyway.configure()
			.configuration(this.flyway.getConfiguration())
			.dataSource(url, TestDatabase.OWNER, "")
			.load();
		try (Archive archive = Archive.open(file, Restore.newest(this.flyway), (line) -> {
		})) {
			new Restore(owner, photos, (line) -> {
			}).from(archive);
		}
	}

	private static List<String> ofTheDrill(DataSource database, String table) {
		String wanted = table.equals("job_run") ? "job = 'drill'" : "subject = 'drill'";
		return JdbcClient.create(database)
			.sql("select id::text from %s where %s order by id".formatted(table, wanted))
			.query(String.class)
			.list();
	}

	/** One file that is there, and one that is not. */
	private String photo() {
		byte[] content = PICTURE.getBytes(StandardCharsets.UTF_8);
		String hash = HexFormat.of().formatHex(Seal.sha256().digest(content));
		this.photos.put(hash + ".webp", content);
		this.jdbc.sql("""
				with made as (
				    insert into photo (id, version, width, height, credit, uploaded_at, sample)
				    values (uuidv7(), 0, 4, 3, 'drill', now(), true) returning id)
				insert into photo_rendition (photo_id, width, encoding, sha256, size)
				select id, 4, 'WEBP', :hash, :size from made union all
				select id, 4, 'JPG', repeat('f', 64), 1 from made
				""").param("hash", hash).param("size", content.length).update();
		return hash + ".webp";
	}

}
