package org.kaiyuanshe.kcc.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestDatabase;
import org.kaiyuanshe.kcc.backup.Manifest.Rows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** A restore that does not come to its end. */
@PortalTest
class HalfRestoreTests {

	@Autowired
	private Flyway flyway;

	@Test
	void keepsNoRowAndKeepsAPortalFromStartingUntilItIsRunAgain(@TempDir Path folder) throws Exception {
		String url = TestDatabase.create();
		Flyway owner = Flyway.configure()
			.configuration(this.flyway.getConfiguration())
			.dataSource(url, TestDatabase.OWNER, "")
			.load();
		JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url, TestDatabase.OWNER, ""));

		assertThatException().isThrownBy(() -> restore(owner, withoutMembers(folder.resolve("half.zip"))))
			.withMessageContaining("foreign key");
		assertThat(rows(jdbc, "event")).isZero();
		assertThat(rows(jdbc, "restore_unfinished")).isZero();
		assertThat(foreignKeys(jdbc)).isPositive();
		assertThatException().isThrownBy(owner::migrate)
			.havingRootCause()
			.withMessageContaining("A restore into this database was begun and has not ended");

		restore(owner, ArchiveTests.WHOLE);
		assertThat(rows(jdbc, "event")).isEqualTo(24);
		assertThat(owner.migrate().success).isTrue();
		assertThat(jdbc.sql("select to_regclass('restore_unfinished') is null").query(Boolean.class).single()).isTrue();
		assertThat(jdbc.sql("select count(*) from pg_trigger where not tgisinternal and tgenabled <> 'O'")
			.query(Long.class)
			.single()).as("triggers that stayed switched off").isZero();
	}

	private static void restore(Flyway owner, Path file) throws Exception {
		try (Archive archive = Archive.open(file, Restore.newest(owner), (line) -> {
		})) {
			new Restore(owner, new PhotosInMemory(), (line) -> {
			}).from(archive);
		}
	}

	/** Whole as an archive; but who its appointments are about is not in it. */
	private static Path withoutMembers(Path file) throws IOException {
		try (ZipFile whole = new ZipFile(ArchiveTests.WHOLE.toFile());
				ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.setComment(Seal.blank());
			for (ZipEntry entry : whole.stream().toList()) {
				zip.putNextEntry(new ZipEntry(entry.getName()));
				byte[] content = whole.getInputStream(entry).readAllBytes();
				if (entry.getName().equals(ArchiveFile.MANIFEST)) {
					zip.write(ArchiveFile.JSON
						.writeValueAsBytes(withoutMembers(ArchiveFile.JSON.readValue(content, Manifest.class))));
				}
				else if (!entry.getName().equals(ArchiveFile.table("member"))) {
					zip.write(content);
				}
			}
		}
		Seal.press(file);
		return file;
	}

	private static Manifest withoutMembers(Manifest all) {
		List<Rows> tables = all.tables()
			.stream()
			.map((rows) -> rows.table().equals("member") ? new Rows("member", rows.columns(), 0, "0".repeat(64)) : rows)
			.toList();
		return new Manifest(all.kind(), all.format(), all.portal(), all.schema(), all.createdAt(), tables,
				all.leftOut(), all.photos(), all.missingPhotos());
	}

	private static long rows(JdbcClient jdbc, String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private static long foreignKeys(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from pg_constraint where contype = 'f'").query(Long.class).single();
	}

}
