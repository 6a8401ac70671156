package org.kaiyuanshe.kcc.press;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Task;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
class PressConsentTests {

	@Autowired
	private PressService requests;

	@Autowired
	private PressPages pages;

	@Autowired
	private PressTasks tasks;

	@Autowired
	private ChapterService chapters;

	@Autowired
	private People people;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	@Transactional
	void theQuestionGoesToTheAdminsAndTheAnswerToTheLeads() {
		UUID id = asked("联合声明");
		assertThat(bodies("admin@kcc.example")).anyMatch((body) -> body.contains("/admin/press/" + id));
		this.requests.grant(id, this.people.member("admin"), "注明由当地社区撰写");
		assertThat(bodies("lead@kcc.example")).anyMatch((body) -> body.contains("联合声明") && body.contains("注明由当地社区撰写")
				&& body.contains("/manage/chapters/guangzhou/press/" + id));
	}

	@Test
	@Transactional
	void theChapterReadsWhyItWasRefused() {
		UUID id = asked("联合声明");
		this.requests.refuse(id, this.people.member("admin"), "数字还没有核实");
		assertThat(this.mvc.get().uri("/manage/chapters/guangzhou/press/" + id).with(this.people.as("lead")))
			.hasStatusOk()
			.bodyText()
			.contains("数字还没有核实", "示例管理员");
	}

	@Test
	@Transactional
	void theTextCannotChangeOnceItWasSent() {
		UUID id = asked("联合声明");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(
					() -> this.jdbc.sql("update press_request set body = 'x' where id = :id").param("id", id).update())
			.withMessageContaining("the text of a press request is final");
	}

	@Test
	@Transactional
	void aChangedTextIsANewRequestThatBeginsWithTheOld() {
		UUID id = asked("联合声明");
		assertThat(this.mvc.get().uri("/manage/chapters/guangzhou/press?from=" + id).with(this.people.as("lead")))
			.hasStatusOk()
			.bodyText()
			.contains("value=\"联合声明\"", "写给所有人");
	}

	@Test
	@Transactional
	void anotherChapterCannotReadIt() {
		UUID id = asked("联合声明");
		assertThat(this.mvc.get().uri("/manage/chapters/shenzhen/press?from=" + id).with(this.people.as("other-lead")))
			.hasStatus(404);
	}

	@Test
	@Transactional
	void whatWasTypedIsKeptWhenADayIsNotPossible() {
		assertThat(this.mvc.post()
			.uri("/manage/chapters/guangzhou/press")
			.param("title", "联合声明")
			.param("body", "写给所有人")
			.param("outlets", "公众号")
			.param("wantedOn", "2026-11-20")
			.with(this.people.as("lead"))
			.with(csrf())).hasStatusOk().bodyText().contains("value=\"联合声明\"", "写给所有人", "请选今天到一年之内的日子");
		assertThat(this.pages.ofChapter(guangzhou().id())).noneMatch((page) -> page.title().equals("联合声明"));
	}

	@Test
	@Transactional
	void anOpenOneWaitsForTheAdminsAndAnAnswerIsNewsForTwoWeeks() {
		UUID id = asked("联合声明");
		assertThat(this.tasks.forAdmins(TestClock.START)).filteredOn((task) -> task.path().endsWith(id.toString()))
			.singleElement()
			.extracting(Task::due, Task::overdue)
			.containsExactly(LocalDate.of(2026, 12, 1), false);
		this.requests.refuse(id, this.people.member("admin"), "还不行");
		assertThat(this.tasks.forAdmins(TestClock.START)).noneMatch((task) -> task.path().endsWith(id.toString()));
		assertThat(this.tasks.forChapter(guangzhou(), TestClock.START.plus(Duration.ofDays(14))))
			.anyMatch((task) -> task.path().endsWith(id.toString()));
		assertThat(this.tasks.forChapter(guangzhou(), TestClock.START.plus(Duration.ofDays(15))))
			.noneMatch((task) -> task.path().endsWith(id.toString()));
	}

	@Test
	@Transactional
	void whoAskedAndWhoAnsweredIsWrittenDown() {
		UUID id = asked("联合声明");
		this.requests.refuse(id, this.people.member("admin"), "还不行");
		assertThat(this.jdbc
			.sql("""
					select action || ' ' || m.name || ' ' || e.subject from audit_entry e join member m on m.id = e.by_member
					where detail like '联合声明%' order by e.id
					""")
			.query(String.class)
			.list())
			.containsExactly("PressEvent.Asked 示例负责人 chapter/guangzhou", "PressEvent.Refused 示例管理员 chapter/guangzhou");
	}

	@Test
	void ofTwoAdminsAtOnceOneDecidesAndTheOtherIsToldWho() throws Exception {
		UUID id = asked("两个人同时");
		UUID admin = this.people.member("admin");
		List<Callable<String>> both = List.of(() -> decided(() -> this.requests.grant(id, admin, null)),
				() -> decided(() -> this.requests.refuse(id, admin, "还不行")));
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Future<String>> results = threads.invokeAll(both);
			String status = this.pages.find(id).orElseThrow().status().name();
			assertThat(results).extracting(Future::get)
				.containsExactlyInAnyOrder("done", "press.decided." + status + " [示例管理员]");
		}
	}

	private static String decided(Runnable step) {
		try {
			step.run();
			return "done";
		}
		catch (RuleViolation ex) {
			return ex.getMessage();
		}
	}

	private UUID asked(String title) {
		return this.requests.ask(guangzhou(), new Manuscript(title, "写给所有人", "公众号", LocalDate.of(2026, 12, 1)),
				this.people.member("lead"));
	}

	private ChapterReference guangzhou() {
		return this.chapters.reference("guangzhou").orElseThrow();
	}

	private List<String> bodies(String recipient) {
		return this.jdbc.sql("select body from outbox_mail where recipient = :recipient")
			.param("recipient", recipient)
			.query(String.class)
			.list();
	}

}
