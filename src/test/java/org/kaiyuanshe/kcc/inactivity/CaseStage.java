package org.kaiyuanshe.kcc.inactivity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.inactivity.Contact.Means;
import org.kaiyuanshe.kcc.inactivity.Contact.Party;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings cases to where a test begins, and removes what it left. */
class CaseStage {

	static final LocalizedText NOTICE = new LocalizedText("大家商量之后决定的。", null);

	private final CaseService cases;

	private final InactivityCheck check;

	private final People people;

	private final ChapterService chapters;

	private final JdbcClient jdbc;

	CaseStage(CaseService cases, InactivityCheck check, People people, ChapterService chapters, JdbcClient jdbc) {
		this.chapters = chapters;
		this.cases = cases;
		this.check = check;
		this.people = people;
		this.jdbc = jdbc;
	}

	void forget() {
		// What a dissolution did to events is put back by the portal itself.
		this.jdbc.sql("select id from chapter where status = 'DISSOLVED'")
			.query(UUID.class)
			.list()
			.forEach((chapter) -> this.chapters.reinstate(chapter, new Decision(null, TestClock.START, "a test")));
		this.jdbc.sql("delete from inactivity_case").update();
		this.jdbc.sql("delete from inactivity_warning").update();
		this.jdbc.sql("delete from outbox_mail").update();
		this.jdbc.sql("""
				update chapter set status = 'ACTIVE', status_by = null, status_at = null, status_reason = null,
				       notice_zh = null, notice_en = null, paused_until = null, restarted_on = null
				""").update();
		this.jdbc
			.sql("update appointment set to_date = null, ended_by = null, ended_at = null, ended_reason = null "
					+ "where body_slug = 'guangzhou' and ended_at is not null")
			.update();
	}

	UUID flagged(String chapter) {
		return flagged(chapter, TestClock.START);
	}

	UUID flagged(String chapter, Instant when) {
		this.check.run(when);
		return caseOf(chapter);
	}

	UUID caseOf(String chapter) {
		return this.jdbc.sql("select id from inactivity_case where chapter_slug = :chapter")
			.param("chapter", chapter)
			.query(UUID.class)
			.single();
	}

	UUID dissolved(String chapter) {
		UUID id = heard(this.cases.open(chapter, admin(), "他们自己提出"));
		this.cases.dissolve(id, admin(), "结束", NOTICE);
		return id;
	}

	UUID heard(UUID id) {
		LocalDate today = LocalDate.of(2026, 11, 21);
		for (Party party : Party.values()) {
			this.cases.record(id, admin(), new ContactForm(party, "某人", today, Means.CALL, "谈了"));
		}
		return id;
	}

	UUID admin() {
		return this.people.member("admin");
	}

	String lastMailTo(String account) {
		return this.jdbc.sql("select body from outbox_mail where recipient = :to order by id desc limit 1")
			.param("to", account + "@kcc.example")
			.query(String.class)
			.single();
	}

	@Nullable String outcome(UUID id) {
		return this.jdbc.sql("select outcome from inactivity_case where id = :id")
			.param("id", id)
			.query((row, number) -> Optional.ofNullable(row.getString(1)))
			.single()
			.orElse(null);
	}

	String status(String chapter) {
		return this.jdbc.sql("select status from chapter where slug = :slug")
			.param("slug", chapter)
			.query(String.class)
			.single();
	}

	List<String> steps(UUID id) {
		return this.jdbc.sql("select kind from inactivity_step where case_id = :id order by position")
			.param("id", id)
			.query(String.class)
			.list();
	}

	int count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Integer.class).single();
	}

}
