package org.kaiyuanshe.kcc.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Who asks to be forgotten leaves no name in the log (R17); what was done stays. */
@PortalTest
@Transactional
class ForgettingTests {

	private static final UUID PERSON = new UUID(65, 1);

	private static final UUID OTHER = new UUID(65, 2);

	private static final String[] NAMES = { "欧阳(试)", "ou-yang-shi", "Ouyang Shi", "ouyang@sample.example", "O",
			"member/ou-yang-shi", "/members/ou-yang-shi" };

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void someLines() {
		line(1, "member/ou-yang-shi", "FORMAL", PERSON, change(PERSON, "affiliation", "天文台", "书店"));
		line(2, "chapter/guangzhou", "LEAD 欧阳(试)", PERSON, change(OTHER, "endedOn", null, "2026-11-21"));
		line(3, "event/ou-yang-shi-talks", "来自 OUYANG SHI 与 ouyang@sample.example", OTHER,
				change(OTHER, "title", "欧阳(试)讲 O \\\"与\\\" Q", "一讲"));
		line(4, "member/ou-yang-shi-min", "OK", OTHER, change(OTHER, "slug", "ou-yang-shi-min", "Ouyang Shimin"));
	}

	@Test
	void namesAndOwnDataGoAndWhatWasDoneStays() {
		List<Map<String, Object>> before = lines("id, at, by_member, action, about::text, origin");
		assertThat(forget(NAMES)).isEqualTo(3);
		assertThat(lines("id, at, by_member, action, about::text, origin")).isEqualTo(before);
		assertThat(this.jdbc.sql("""
				select subject || ' | ' || detail || ' | ' || coalesce(changes->0->>'before', '-') || ' | '
				       || (changes->0->>'after') from audit_entry where action = 'Test' order by id
				""").query(String.class).list()).containsExactly("member/" + PERSON + " | FORMAL | … | …",
				"chapter/guangzhou | LEAD … | - | 2026-11-21", "event/ou-yang-shi-talks | 来自 … 与 … | …讲 O \"与\" Q | 一讲",
				"member/ou-yang-shi-min | OK | ou-yang-shi-min | Ouyang Shimin");
	}

	@Test
	void aSecondTimeBlanksNothingMoreAndBothTimesAreWrittenDown() {
		forget(NAMES);
		assertThat(forget(NAMES)).isZero();
		assertThat(this.jdbc.sql("""
				select by_member || ' ' || subject || ' ' || detail from audit_entry where action = 'AuditForgotten'
				""").query(String.class).list()).containsExactlyInAnyOrder(OTHER + " member/" + PERSON + " 3",
				OTHER + " member/" + PERSON + " 0");
	}

	@Test
	void withoutNamesOnlyOwnDataGoes() {
		assertThat(forget()).isOne();
		assertThat(lines("redacted_at is not null as redacted")).extracting((line) -> line.get("redacted"))
			.containsExactly(true, false, false, false);
	}

	/** A member may be called like a kind of subject, and have a slug that is a word. */
	@Test
	void wordsThatAreAlsoNamesStayInLinesAboutOthers() {
		line(5, "event/he-and-she", "he said /members/he", OTHER, change(OTHER, "title", "event", "Event he"));
		line(6, "event/he", "event, he", PERSON, change(OTHER, "title", "an event", "he"));
		forget("Event", "he", "member/he", "/members/he");
		assertThat(this.jdbc.sql("""
				select subject || ' | ' || detail || ' | ' || (changes->0->>'before') || ' | ' || (changes->0->>'after')
				from audit_entry where id >= :id and action = 'Test' order by id
				""").param("id", new UUID(66, 5)).query(String.class).list())
			.containsExactly("event/he-and-she | he said … | event | Event he", "event/he | …, … | an … | …");
	}

	private int forget(String... names) {
		return this.jdbc.sql("select audit_forget(:person, :names, :by, '2026-11-21T04:00:00Z')")
			.param("person", PERSON)
			.param("names", names)
			.param("by", OTHER)
			.query(Integer.class)
			.single();
	}

	private static String change(UUID of, String property, String before, String after) {
		return "[{\"what\":\"X\",\"property\":\"%s\",\"before\":%s,\"after\":\"%s\",\"of\":\"%s\"}]".formatted(property,
				(before != null) ? "\"" + before + "\"" : "null", after, of);
	}

	private void line(int number, String subject, String detail, UUID about, String changes) {
		this.jdbc
			.sql("""
					insert into audit_entry (id, at, by_member, action, subject, detail, about, changes)
					values (:id, '2026-11-20T04:00:00Z', :by, 'Test', :subject, :detail, array[:about::uuid], :changes::jsonb)
					""")
			.param("id", new UUID(66, number))
			.param("by", OTHER)
			.param("subject", subject)
			.param("detail", detail)
			.param("about", about)
			.param("changes", changes)
			.update();
	}

	private List<Map<String, Object>> lines(String columns) {
		return this.jdbc.sql("select " + columns + " from audit_entry where action = 'Test' order by id")
			.query()
			.listOfRows();
	}

}
