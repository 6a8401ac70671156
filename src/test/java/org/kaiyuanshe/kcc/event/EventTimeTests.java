package org.kaiyuanshe.kcc.event;

import java.time.Instant;
import java.util.Map;

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

/** The nights on which summer time begins and ends, as a lead meets them. */
@PortalTest
@Transactional
class EventTimeTests {

	private static final String EVENTS = "/manage/chapters/guangzhou/events";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@Test
	void aTimeThatSummerTimeSkipsIsRefusedWithTheReason() {
		MvcTestResult answer = draft("2027-03-14T02:30", "2027-03-14T05:00", Map.of());
		assertThat(answer).hasStatusOk()
			.bodyText()
			.contains("当地这一刻因为夏令时被跳过了", "value=\"2027-03-14T02:30:00\"")
			.doesNotContain("时钟会拨回");
	}

	@Test
	void aTimeThatComesTwiceIsAskedAbout() {
		MvcTestResult answer = draft("2027-11-07T01:30", "2027-11-07T03:00", Map.of());
		assertThat(answer).hasStatusOk()
			.bodyText()
			.contains("时钟会拨回", "id=\"startTurn-FIRST\"", "id=\"startTurn-SECOND\"", "请选是第一次还是第二次")
			.doesNotContain("id=\"endTurn-FIRST\"");
	}

	@Test
	void aTimeThatComesOnceIsNotAskedAbout() {
		assertThat(this.mvc.get().uri(EVENTS + "/new").with(this.people.as("lead"))).hasStatusOk()
			.bodyText()
			.doesNotContain("startTurn");
		assertThat(draft("2027-11-07T03:30", "2027-11-07T05:00", Map.of("startTurn", "SECOND"))).hasStatus(302);
	}

	@Test
	void theChosenOneIsStoredShownAndFoundAgainInTheForm() {
		MvcTestResult second = draft("2027-11-07T01:30", "2027-11-07T03:00", Map.of("startTurn", "SECOND"));
		assertThat(second).hasStatus(302);
		assertThat(startOf(second)).isEqualTo(Instant.parse("2027-11-07T09:30:00Z"));
		String page = second.getResponse().getRedirectedUrl();
		assertThat(this.mvc.get().uri(page).with(this.people.as("lead"))).bodyText()
			.contains("01:30 (-08:00)–03:00", "datetime=\"2027-11-07T01:30:00-08:00\"");
		assertThat(this.mvc.get().uri(page + "/edit").with(this.people.as("lead"))).bodyText()
			.containsPattern("id=\"startTurn-SECOND\"[^>]*checked");
		MvcTestResult first = draft("2027-11-07T01:30", "2027-11-07T03:00", Map.of("startTurn", "FIRST"));
		assertThat(startOf(first)).isEqualTo(Instant.parse("2027-11-07T08:30:00Z"));
	}

	@Test
	void theOrderIsThatOfTheMomentsNotOfTheClocks() {
		assertThat(draft("2027-11-07T01:45", "2027-11-07T01:15", Map.of("startTurn", "FIRST", "endTurn", "SECOND")))
			.hasStatus(302);
		assertThat(draft("2027-11-07T01:15", "2027-11-07T01:45", Map.of("startTurn", "SECOND", "endTurn", "FIRST")))
			.hasStatusOk()
			.bodyText()
			.contains("结束要晚于开始");
	}

	private Instant startOf(MvcTestResult drafted) {
		this.entities.flush();
		String page = drafted.getResponse().getRedirectedUrl();
		return this.jdbc.sql("select starts_at from event where slug = :slug")
			.param("slug", page.substring(page.lastIndexOf('/') + 1))
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.single();
	}

	private MvcTestResult draft(String start, String end, Map<String, String> more) {
		MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(EVENTS)
			.param("title", "夜谈")
			.param("zone", "America/Los_Angeles")
			.param("mode", "ONLINE")
			.param("test", "false")
			.param("start", start)
			.param("end", end);
		more.forEach(form::param);
		return this.mvc.perform(form.with(this.people.as("lead")).with(csrf()));
	}

}
