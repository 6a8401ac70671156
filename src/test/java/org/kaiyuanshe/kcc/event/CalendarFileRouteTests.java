package org.kaiyuanshe.kcc.event;

import java.util.HashMap;
import java.util.Map;

import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The calendar file of an event through its life. */
@PortalTest
@Transactional
class CalendarFileRouteTests {

	private static final Map<String, String> FORM = Map.of("title", "夜谈", "titleEn", "Night talk", "start",
			"2026-11-28T19:00", "end", "2026-11-28T21:00", "zone", "Asia/Singapore", "mode", "IN_PERSON", "venue",
			"图书馆", "test", "false");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@Test
	void isTypedNamedAndAskedForEachTime() {
		MvcTestResult answer = this.mvc.get().uri("/events/sample-guangzhou-lightning-talks.ics").exchange();
		assertThat(answer).hasStatusOk()
			.hasHeader("Content-Type", "text/calendar;charset=UTF-8")
			.hasHeader("Content-Disposition", "inline; filename=\"sample-guangzhou-lightning-talks.ics\"")
			.hasHeader("Cache-Control", "no-cache, public");
		String etag = answer.getResponse().getHeader("ETag");
		assertThat(this.mvc.get().uri("/events/sample-guangzhou-lightning-talks.ics").header("If-None-Match", etag))
			.hasStatus(304);
		assertThat(this.mvc.get().uri("/events/sample-guangzhou-lightning-talks")).bodyText()
			.contains("href=\"/events/sample-guangzhou-lightning-talks.ics\"");
	}

	@Test
	void draftsAndTrialsHaveNone() {
		assertThat(this.mvc.get().uri(file(post("/manage/chapters/guangzhou/events", FORM)))).hasStatus(404);
		Map<String, String> trial = new HashMap<>(FORM);
		trial.put("test", "true");
		String page = post("/manage/chapters/guangzhou/events", trial);
		post(page + "/publication", Map.of());
		assertThat(this.mvc.get().uri(file(page))).hasStatus(404);
	}

	@Test
	void keepsItsNameAndCountsEveryChange() {
		String page = post("/manage/chapters/guangzhou/events", FORM);
		post(page + "/publication", Map.of());
		Calendar announced = read(page, "");
		change(page, "title", "长夜谈");
		Calendar renamed = read(page, "");
		change(page, "start", "2026-11-28T18:00");
		Calendar moved = read(page, "");
		change(page, "venue", "咖啡馆");
		Calendar relocated = read(page, "");
		post(page + "/withdrawal", Map.of());
		post(page + "/publication", Map.of());
		Calendar again = read(page, "");
		post(page + "/cancellation", Map.of("reason", "场地停电"));
		Calendar cancelled = read(page, "");
		assertThat(new Calendar[] { announced, renamed, moved, relocated, again, cancelled })
			.extracting((calendar) -> Integer.valueOf(value(calendar, "SEQUENCE")))
			.isSorted()
			.doesNotHaveDuplicates();
		assertThat(value(cancelled, "UID")).isEqualTo(value(announced, "UID")).endsWith("@localhost");
		assertThat(value(again, "STATUS")).isEqualTo("CONFIRMED");
		assertThat(value(cancelled, "STATUS")).isEqualTo("CANCELLED");
		assertThat(value(cancelled, "DESCRIPTION")).contains("场地停电");
		assertThat(value(read(page, "/en"), "SUMMARY")).isEqualTo("Night talk");
	}

	private Calendar read(String page, String language) {
		this.entities.flush();
		MvcTestResult answer = this.mvc.get().uri(language + file(page)).exchange();
		assertThat(answer).hasStatusOk();
		return CalendarJudge.read(MonthTests.text(answer));
	}

	private static String value(Calendar calendar, String property) {
		return calendar.getComponent("VEVENT").orElseThrow().getRequiredProperty(property).getValue();
	}

	private static String file(String page) {
		return "/events/" + slug(page) + ".ics";
	}

	private static String slug(String page) {
		return page.substring(page.lastIndexOf('/') + 1);
	}

	private void change(String page, String field, String value) {
		Map<String, String> form = new HashMap<>(FORM);
		form.put(field, value);
		form.put("version",
				this.jdbc.sql("select version from event where slug = :slug")
					.param("slug", slug(page))
					.query(String.class)
					.single());
		post(page, form);
	}

	private String post(String address, Map<String, String> fields) {
		MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(address);
		fields.forEach(form::param);
		MvcTestResult answer = this.mvc.perform(form.with(this.people.as("lead")).with(csrf()));
		this.entities.flush();
		assertThat(answer).hasStatus(302);
		return answer.getResponse().getRedirectedUrl();
	}

}
