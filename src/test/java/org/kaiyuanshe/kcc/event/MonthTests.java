package org.kaiyuanshe.kcc.event;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The calendar by months. */
@PortalTest
@Transactional
class MonthTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private EntityManager entities;

	@Test
	void showsTodayInThePresentMonthAndTheMonthsAround() {
		assertThat(this.mvc.get().uri("/events/calendar")).hasStatusOk()
			.bodyText()
			.contains("活动日历 2026年11月", "month=2026-10", "month=2026-12")
			.containsPattern("month-today[^>]*>\\s*<time class=\"month-day\" datetime=\"2026-11-21\"");
	}

	@Test
	void putsAnEventOnEachDayOfItsOwnLocalTime() {
		announce("2027-02-27T22:00", "2027-03-02T00:00", "America/Los_Angeles");
		assertThat(timesShown("2027-02")).isEqualTo(2);
		assertThat(timesShown("2027-03")).isEqualTo(1);
		assertThat(timesShown("2027-04")).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "2027-05-31T23:30,2027-06-01T00:00,Pacific/Kiritimati,1,0",
			"2027-05-31T23:30,2027-06-01T00:30,Pacific/Pago_Pago,1,1", "2027-06-01T00:00,2027-06-01T01:00,UTC,0,1" })
	void theEdgesOfAMonthAreLocalMidnights(String start, String end, String zone, int may, int june) {
		announce(start, end, zone);
		assertThat(timesShown("2027-05")).isEqualTo(may);
		assertThat(timesShown("2027-06")).isEqualTo(june);
	}

	@Test
	void showsOneChapterOnly() {
		announce("2027-02-10T19:00", "2027-02-10T21:00", "Asia/Shanghai");
		assertThat(this.mvc.get().uri("/events/calendar?month=2027-02&chapter=guangzhou")).bodyText()
			.contains("跨月的聚会", "aria-current=\"true\"");
		assertThat(this.mvc.get().uri("/events/calendar?month=2027-02&chapter=shenzhen")).bodyText()
			.doesNotContain("跨月的聚会")
			.contains("这个月还没有活动", "chapter=guangzhou");
	}

	@Test
	void aMonthWithoutEventsSaysSo() {
		assertThat(this.mvc.get().uri("/en/events/calendar?month=2031-01")).hasStatusOk()
			.bodyText()
			.contains("Nothing happens in this month")
			.doesNotContain("<table");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "2026-13", "2026-00", "x", "1999-12", "2201-01", "+999999999-12", "-0001-01", "2026-11-01" })
	void whatIsNoMonthIsRefused(String month) {
		assertThat(this.mvc.get().uri("/events/calendar?month={month}", month)).hasStatus(400);
	}

	@ParameterizedTest
	@CsvSource({ "2000-01,month=1999-12,month=2000-02", "2200-12,month=2201-01,month=2200-11" })
	void endsWhereFormsTakeNoDates(String month, String beyond, String within) {
		assertThat(this.mvc.get().uri("/events/calendar?month=" + month)).hasStatusOk()
			.bodyText()
			.contains(within)
			.doesNotContain(beyond);
	}

	private long timesShown(String month) {
		return text(this.mvc.get().uri("/events/calendar?month=" + month).exchange()).split("跨月的聚会", -1).length - 1;
	}

	static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private void announce(String start, String end, String zone) {
		String page = post("/manage/chapters/guangzhou/events",
				Map.of("title", "跨月的聚会", "start", start, "end", end, "zone", zone, "mode", "ONLINE", "test", "false"));
		post(page + "/publication", Map.of());
		this.entities.flush();
	}

	private String post(String address, Map<String, String> fields) {
		MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(address);
		fields.forEach(form::param);
		return this.mvc.perform(form.with(this.people.as("lead")).with(csrf())).getResponse().getRedirectedUrl();
	}

}
