package org.kaiyuanshe.kcc.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.core.Community;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Counts what is imported, so it has a database of its own in which no other test founds
 * chapters.
 */
@PortalTest
@TestPropertySource(properties = "spring.application.name=pack-import")
class PackImportTests {

	@Autowired
	private PackImporter importer;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theRecordsAreAllThere() {
		assertThat(count("chapter where true")).isEqualTo(11);
		assertThat(count("workgroup where parent_id is null and kind <> 'EXECUTIVE'")).isEqualTo(15);
		assertThat(count("workgroup where kind = 'EXECUTIVE'")).isEqualTo(1);
		assertThat(count("member where formal_since = 2023 and not sample")).isEqualTo(116);
		assertThat(count("event where not sample")).isEqualTo(4);
		assertThat(count("conference join conference_track on conference_id = id where not aside")).isEqualTo(14);
		assertThat(count("recap join recap_event on recap_id = id where body_zh is not null and not sample"))
			.isEqualTo(3);
		assertThat(count("appointment a join member m on m.id = a.member_id and not m.sample"))
			.isGreaterThanOrEqualTo(30);
		assertThat(count("workgroup_year where year = 2023")).isEqualTo(20);
		assertThat(count("annual_section where state = 'IN_REVIEW'")).isEqualTo(33);
		assertThat(count("annual_section where kind is not null and frozen_at is null")).isZero();
	}

	@Test
	void everyRecordSaysWhereItComesFrom() {
		for (String table : new String[] { "chapter", "workgroup", "member", "event", "appointment", "conference" }) {
			assertThat(count(table + " where source is null or as_of is null")).as(table).isZero();
		}
	}

	@Test
	void formalMembersStandInTheOrderOfTheReport() {
		assertThat(this.jdbc.sql("select name from member where formal_since = 2023 order by sort_key, slug")
			.query(String.class)
			.list()).startsWith("白宦成", "蔡芳芳", "晁倩", "陈莉君").endsWith("庄表伟", "左文瑒");
	}

	@Test
	void noPersonalAddressIsImported() {
		assertThat(count("member m, lateral (select m::text as words) w where words like '%@%'")).isZero();
		assertThat(count("workgroup where intro_zh like '%zbw@%' or intro_zh like '%mabel@%'")).isZero();
	}

	@Test
	void aSecondStartImportsNothing() {
		int audited = count("audit_entry where true");
		this.importer.importRecords(new Pack("kaiyuanshe"));
		this.importer.importSamples(new Pack("demo"));
		assertThat(count("chapter where true")).isEqualTo(11);
		assertThat(count("audit_entry where true")).isEqualTo(audited);
	}

	@Test
	void anUnknownFieldIsNamedWithItsLine(@TempDir Path folder) throws IOException {
		copyPack(folder);
		Path chapters = folder.resolve("chapters.yaml");
		Files.writeString(chapters, Files.readString(chapters).replaceFirst("(?m)^  intro:", "  intor:"));
		assertThatExceptionOfType(BrokenPack.class)
			.isThrownBy(() -> new Pack("file:" + folder).list("chapters.yaml", PackRecords.ChapterRecord.class))
			.withMessageMatching("(?s)chapters\\.yaml, line \\d+: .*intor.*");
	}

	@Test
	void aDateThatDoesNotExistIsNamedWithItsLine(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("events.yaml"), """
				- slug: meetup
				  title: { zh: 聚会 }
				  date: 2026-02-30
				  mode: ONLINE
				""");
		assertThatExceptionOfType(BrokenPack.class)
			.isThrownBy(() -> new Pack("file:" + folder).list("events.yaml", PackRecords.EventEntry.class))
			.withMessageContaining("events.yaml, line 3: ");
	}

	@Test
	void aWordThatWouldBreakATextIsNamedWithItsLine(@TempDir Path folder) throws IOException {
		copyPack(folder);
		Path community = folder.resolve("community.yaml");
		Files.writeString(community, Files.readString(community) + "words: { en: { chapter: city's station } }\n");
		assertThatExceptionOfType(BrokenPack.class)
			.isThrownBy(() -> new Pack("file:" + folder).one("community.yaml", Community.class))
			.withMessageMatching("(?s)community\\.yaml, line \\d+: .*'city's station' cannot stand in words.*");
	}

	private static void copyPack(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/content/kaiyuanshe"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.copy(file, folder.resolve(file.getFileName()));
			}
		}
	}

	private int count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Integer.class).single();
	}

}
