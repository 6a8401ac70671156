package org.kaiyuanshe.kcc.event;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.chapter.ClockReader;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.event.EventPerson.Part;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A published trial, to come or over, is seen by its team and by nobody else. */
@PortalTest
@Transactional
class TrialTests {

	private static final String TITLE = "仅供试验";

	private static final LocalDateTime TO_COME = LocalDateTime.of(2026, 11, 27, 19, 0);

	private static final LocalDateTime OVER = LocalDateTime.of(2026, 11, 20, 19, 0);

	@Autowired
	private EventService events;

	@Autowired
	private ProgrammeService programmes;

	@Autowired
	private CalendarEvents calendar;

	@Autowired
	private ClockReader clocks;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void publishTrials() {
		trial(TO_COME);
		for (int day = 0; day < 15; day++) {
			trial(OVER.minusDays(day));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/events", "/events?when=past", "/events?q=" + TITLE, "/events?when=past&q=" + TITLE,
			"/events?chapter=guangzhou&when=past", "/events?month=2026-11&when=past", "/events/calendar?month=2026-11",
			"/events/calendar?month=2026-11&chapter=guangzhou", "/chapters", "/chapters/guangzhou",
			"/members/sample-member" })
	void noPublicPageShowsIt(String path) {
		assertThat(page(path, "visitor")).isNotEmpty().doesNotContain(">" + TITLE + "<");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".ics", "/registrations" })
	void itHasNoPublicAddress(String below) {
		for (String slug : trials()) {
			assertThat(this.mvc.get().uri("/events/" + slug + below)).hasStatus(404);
		}
	}

	@Test
	void itPushesNoEventOffTheChaptersPage() {
		assertThat(page("/chapters/guangzhou", "visitor")).contains("/events/sample-guangzhou-first-pull-request",
				"/events/sample-guangzhou-lightning-talks");
	}

	@Test
	void itStopsNoClockAndIsRemindedOfToNobody() {
		LocalDate start = this.clocks.running(TestClock.START)
			.stream()
			.filter((running) -> running.slug().equals("guangzhou"))
			.findFirst()
			.orElseThrow()
			.clock()
			.start();
		assertThat(start).isBefore(OVER.toLocalDate().minusDays(15));
		assertThat(this.calendar.startingBetween(TestClock.START, TestClock.START.plusSeconds(30 * 86_400)))
			.isNotEmpty()
			.noneMatch((event) -> TITLE.equals(event.title().zh()));
	}

	@Test
	void itsTeamSeesItAndWhyItDidNotCount() {
		assertThat(page("/manage/chapters/guangzhou", "lead")).contains(">" + TITLE + "<");
		assertThat(page("/manage/chapters/guangzhou/events/" + trials().getFirst(), "lead"))
			.contains(">" + TITLE + "<");
	}

	@Test
	void whatIsAnnouncedCannotBecomeATrial() {
		String slug = this.events.draft("guangzhou", details(TO_COME, false), someone());
		this.events.publish("guangzhou", slug, someone());
		long version = this.programmes.form("guangzhou", slug).version();
		assertThatThrownBy(() -> this.events.change("guangzhou", slug, version, details(TO_COME, true), someone()))
			.isInstanceOf(RuleViolation.class)
			.hasMessageContaining("event.published.no-trial");
	}

	private void trial(LocalDateTime start) {
		String slug = this.events.draft("guangzhou", details(start, true), someone());
		EventPerson speaker = new EventPerson("示例成员", LocalizedText.same("讲者"), Part.SPEAKER);
		this.programmes.change("guangzhou", slug, 0, new EventProgramme(List.of(), List.of(speaker), List.of()),
				someone());
		this.events.publish("guangzhou", slug, someone());
	}

	private static EventDetails details(LocalDateTime start, boolean trial) {
		return new EventDetails(LocalizedText.same(TITLE), null,
				new When(start, start.plusHours(2), ZoneId.of("Asia/Shanghai"), true), EventMode.IN_PERSON,
				LocalizedText.same("图书馆"), null, null, null, trial);
	}

	private List<String> trials() {
		return this.jdbc.sql("select slug from event where test").query(String.class).list();
	}

	private UUID someone() {
		return this.people.member("lead");
	}

	private String page(String path, String who) {
		return new String(
				this.mvc.get().uri(path).with(this.people.as(who)).exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

}
