package org.kaiyuanshe.kcc.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.event.CalendarJudge;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What those who come to an event are told, with two people who do. */
@PortalTest
@Import(SomeParticipants.class)
class EventMailsTests {

	private static final String CHAPTER = "/manage/chapters/guangzhou/events";

	private static final Map<String, String> FORM = Map.of("title", "夜谈", "start", "2026-11-28T19:00", "end",
			"2026-11-28T21:00", "zone", "Asia/Shanghai", "mode", "IN_PERSON", "venue", "图书馆", "test", "false");

	/** A day before it begins. */
	private static final Instant NEAR = SomeParticipants.LATE;

	@Autowired
	private Reminders reminders;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private String manage = "";

	@BeforeEach
	void anAnnouncedEvent() {
		this.manage = post(CHAPTER, FORM);
		post(this.manage + "/publication", Map.of());
		forget();
	}

	@AfterEach
	void clear() {
		forget();
		String slug = this.manage.substring(this.manage.lastIndexOf('/') + 1);
		this.jdbc.sql("delete from mail_reminder").update();
		this.jdbc.sql("delete from chapter_activity where slug = :slug").param("slug", slug).update();
		this.jdbc.sql("delete from search_document where ref = :slug").param("slug", slug).update();
		this.jdbc.sql("delete from event where slug = :slug").param("slug", slug).update();
	}

	@Test
	void remindsEachOnceADayBeforeAndNotOfWhatTheyJustRegisteredFor() {
		this.reminders.run(NEAR.minusSeconds(60));
		assertThat(recipients("%夜谈%")).isEmpty();
		assertThat(this.reminders.run(NEAR)).isEqualTo("events=1 reminders=2");
		assertThat(this.reminders.run(NEAR.plus(Duration.ofHours(3)))).isEmpty();
		assertThat(recipients("%夜谈%")).containsExactlyInAnyOrder("early@kcc.example", "english@kcc.example");
		assertThat(body("early@kcc.example")).contains("2026年11月28日 周六 19:00–21:00 (中国时间)", "图书馆",
				"/registrations/page-of-early@kcc.example");
		assertThat(body("english@kcc.example")).contains("Sat 28 Nov 2026 19:00–21:00 (China Time)",
				"/en/registrations/");
	}

	@Test
	void remindsOnceHoweverManyNodesDoItAtTheSameMoment() throws Exception {
		try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
			List<Callable<String>> runs = List.of(() -> this.reminders.run(NEAR), () -> this.reminders.run(NEAR),
					() -> this.reminders.run(NEAR));
			for (Future<String> run : nodes.invokeAll(runs)) {
				run.get();
			}
		}
		assertThat(recipients("%夜谈%")).hasSize(2);
	}

	@Test
	void forgetsWhereMailsWentAfterHalfAYear() {
		this.reminders.run(NEAR);
		this.jdbc.sql("update outbox_mail set sent_at = created_at, body = null, unsubscribe = null").update();
		this.reminders.run(NEAR.plus(Duration.ofDays(170)));
		assertThat(recipients("%夜谈%")).hasSize(2);
		this.reminders.run(NEAR.plus(Duration.ofDays(190)));
		assertThat(recipients("%夜谈%")).isEmpty();
	}

	@Test
	void remindsAnewOfAnEventThatMoved() {
		this.reminders.run(NEAR);
		change(Map.of("start", "2026-11-28T18:00"));
		forget();
		assertThat(this.reminders.run(NEAR)).isEqualTo("events=1 reminders=2");
	}

	@Test
	void tellsTheOldAndTheNewTimeAndMovesItInTheCalendar() {
		change(Map.of("start", "2026-11-29T19:00", "end", "2026-11-29T21:00"));
		assertThat(recipients("改期：夜谈")).containsExactlyInAnyOrder("early@kcc.example", "late@kcc.example",
				"waiting@kcc.example");
		assertThat(body("early@kcc.example")).contains("原来：2026年11月28日 周六 19:00–21:00",
				"现在：2026年11月29日 周日 19:00–21:00");
		Calendar first = calendar("early@kcc.example");
		assertThat(first.getMethod().getValue()).isEqualTo("REQUEST");
		assertThat(CalendarJudge.instant(first, "DTSTART")).isEqualTo(Instant.parse("2026-11-29T11:00:00Z"));
		forget();
		change(Map.of("start", "2026-11-30T19:00", "end", "2026-11-30T21:00"));
		Calendar second = calendar("early@kcc.example");
		assertThat(sequence(second)).isGreaterThan(sequence(first));
		assertThat(value(second, "UID")).isEqualTo(value(first, "UID"));
	}

	@Test
	void tellsAnotherPlaceButNotAnotherWording() {
		change(Map.of("description", "带上电脑"));
		assertThat(recipients("%夜谈%")).isEmpty();
		change(Map.of("venue", "咖啡馆"));
		assertThat(recipients("换地方了：夜谈")).hasSize(3);
		assertThat(value(calendar("late@kcc.example"), "LOCATION")).isEqualTo("咖啡馆");
	}

	@Test
	void tellsWhyItIsCancelledAndStrikesItOut() {
		post(this.manage + "/cancellation", Map.of("reason", "场地停电"));
		assertThat(recipients("取消：夜谈")).hasSize(3);
		assertThat(this.jdbc.sql("select count(calendar) from outbox_mail").query(Integer.class).single()).isEqualTo(3);
		assertThat(body("late@kcc.example")).contains("场地停电");
		Calendar calendar = calendar("late@kcc.example");
		assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
		assertThat(value(calendar, "STATUS")).isEqualTo("CANCELLED");
		assertThat(value(calendar, "ATTENDEE")).isEqualTo("mailto:late@kcc.example");
	}

	private void change(Map<String, String> changes) {
		Map<String, String> form = new HashMap<>(FORM);
		form.putAll(changes);
		form.put("version",
				this.jdbc.sql("select version from event where slug = :slug")
					.param("slug", this.manage.substring(this.manage.lastIndexOf('/') + 1))
					.query(String.class)
					.single());
		post(this.manage, form);
	}

	private String post(String address, Map<String, String> fields) {
		MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(address);
		fields.forEach(form::param);
		return this.mvc.perform(form.with(this.people.as("lead")).with(csrf())).getResponse().getRedirectedUrl();
	}

	private List<String> recipients(String subject) {
		return this.jdbc.sql("select recipient from outbox_mail where subject like :subject order by id")
			.param("subject", subject)
			.query(String.class)
			.list();
	}

	private String body(String recipient) {
		return single("body", recipient);
	}

	private Calendar calendar(String recipient) {
		return CalendarJudge.read(single("calendar", recipient));
	}

	private String single(String column, String recipient) {
		return this.jdbc.sql("select " + column + " from outbox_mail where recipient = :recipient")
			.param("recipient", recipient)
			.query(String.class)
			.single();
	}

	private static int sequence(Calendar calendar) {
		return Integer.parseInt(value(calendar, "SEQUENCE"));
	}

	private static String value(Calendar calendar, String property) {
		return calendar.getComponent("VEVENT").orElseThrow().getRequiredProperty(property).getValue();
	}

	private void forget() {
		this.jdbc.sql("delete from outbox_mail").update();
	}

}
