package org.kaiyuanshe.kcc.registration;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.registration.AttendanceTotals.Figure;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The day itself, and what is counted afterwards (R11). */
@PortalTest
@Import(People.class)
@Transactional
class AttendanceTests {

	private static final String DINNER = "sample-guangzhou-year-end-dinner";

	private static final String PAST = "sample-guangzhou-first-pull-request";

	private static final String MANAGE = "/manage/chapters/guangzhou/events/" + DINNER;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AttendanceReader attendance;

	@Autowired
	private PrivateLinks links;

	@Autowired
	private WaitlistCheck job;

	@Autowired
	private TestClock clock;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private final Map<String, RequestPostProcessor> roles = new HashMap<>();

	@AfterEach
	void presentAgain() {
		this.clock.set(TestClock.START);
	}

	@Test
	void theFourFiguresStandApartAndNoShowsFollow() {
		AttendanceFigures past = this.attendance.of(PAST).orElseThrow();
		assertThat(past.registered()).isEqualTo(4);
		assertThat(past.checkedIn()).isEqualTo(3);
		assertThat(past.walkIns()).isEqualTo(3);
		assertThat(past.noShows()).isEqualTo(1);
		assertThat(this.attendance.of(DINNER).orElseThrow().noShows()).isNull();
	}

	@Test
	void nobodyIsANoShowWhereNobodyWasCheckedIn() {
		LocalizedText none = new LocalizedText(null, null);
		assertThat(new AttendanceFigures(true, 9, 0, 0, 0, 0, null, none, true).noShows()).isNull();
		assertThat(new AttendanceFigures(true, 9, 0, 0, 1, 0, null, none, false).noShows()).isNull();
		assertThat(new AttendanceFigures(true, 9, 0, 0, 9, 0, null, none, true).noShows()).isZero();
	}

	@Test
	void sumsSayWhichFigureAndLeaveSamplesAndTrialsOut() {
		this.jdbc.sql("update event set sample = false where slug = :slug").param("slug", PAST).update();
		AttendanceTotals sums = this.attendance.totals("guangzhou");
		assertThat(sums.registered()).isEqualTo(new Figure(4, 1));
		assertThat(sums.checkedIn()).isEqualTo(new Figure(3, 1));
		assertThat(sums.walkIns()).isEqualTo(new Figure(3, 1));
		assertThat(this.mvc.get().uri("/chapters/guangzhou")).bodyText().contains("签到 3 人次");
		this.jdbc.sql("update event set test = true where slug = :slug").param("slug", PAST).update();
		assertThat(this.attendance.totals("guangzhou").checkedIn()).isEqualTo(new Figure(0, 0));
	}

	@Test
	void theParticipantsCodeOpensAPageForTheTeamAndNobodyElse() {
		Token link = this.links.mint(id("guest1"));
		String scan = "/check-in/" + PrivateLinks.checkIn(link).value();
		assertThat(this.mvc.get().uri("/registrations/" + link.value())).bodyText().contains("viewBox");
		assertThat(this.mvc.get().uri(scan)).hasStatus(302);
		assertThat(this.mvc.get().uri(scan).with(as("other-lead"))).hasStatus(404);
		assertThat(this.mvc.get().uri(scan).with(as("core"))).hasStatusOk().bodyText().contains("示例参与者 一");
		assertThat(checkedIn()).isZero();
		assertThat(post(scan, Map.of(), "core")).hasStatus(302);
		assertThat(post(scan, Map.of(), "lead")).hasStatus(302);
		assertThat(checkedIn()).isOne();
		assertThat(audited("TeamAction.CheckedIn")).isOne();
		assertThat(this.mvc.get().uri("/check-in/" + link.value()).with(as("lead"))).hasStatus(404);
		assertThat(this.mvc.get().uri("/registrations/" + PrivateLinks.checkIn(link).value())).hasStatus(404);
	}

	@Test
	void theListFindsByNameChecksInAndUndoes() {
		assertThat(this.mvc.get().uri(MANAGE + "/check-in?q=示例参与者 二").with(as("core"))).bodyText()
			.contains("示例参与者 二")
			.doesNotContain("示例参与者 一");
		String one = MANAGE + "/check-in/" + id("guest2");
		assertThat(post(one, Map.of(), "core")).hasStatus(302);
		assertThat(checkedIn()).isOne();
		assertThat(post(one + "/withdrawal", Map.of(), "core")).hasStatus(302);
		assertThat(post(one + "/withdrawal", Map.of(), "core")).hasStatus(302);
		assertThat(checkedIn()).isZero();
		assertThat(audited("TeamAction.CheckInUndone")).isOne();
	}

	@Test
	void whoeverWaitsForASeatCannotBeCheckedIn() {
		assertThat(post(MANAGE + "/check-in/" + id("guest5"), Map.of(), "lead")).hasStatus(409);
	}

	@Test
	void guestsThatAreSentTwiceCountOnce() {
		UUID key = Aggregate.newId();
		for (int each = 0; each < 3; each++) {
			assertThat(post(MANAGE + "/walk-ins", Map.of("key", key.toString(), "people", "7"), "core")).hasStatus(302);
		}
		assertThat(post(MANAGE + "/walk-ins", Map.of("key", Aggregate.newId().toString(), "name", "路过的朋友"), "core"))
			.hasStatus(302);
		assertThat(this.attendance.of(DINNER).orElseThrow().walkIns()).isEqualTo(8);
		assertThat(post(MANAGE + "/walk-ins/" + key + "/removal", Map.of(), "core")).hasStatus(302);
		assertThat(this.attendance.of(DINNER).orElseThrow().walkIns()).isOne();
	}

	@Test
	void guestsNeedANameOrANumber() {
		for (Map<String, String> form : List.of(Map.of("name", " "), Map.of("people", "0"), Map.of("people", "1001"),
				Map.of("people", "many"), Map.of("name", "甲", "people", "2"))) {
			Map<String, String> keyed = new HashMap<>(form);
			keyed.put("key", Aggregate.newId().toString());
			assertThat(post(MANAGE + "/walk-ins", keyed, "core")).hasStatusOk().bodyText().contains("people-error");
		}
		assertThat(this.attendance.of(DINNER).orElseThrow().walkIns()).isZero();
	}

	@Test
	void feedbackComesAfterTheEventAndCanBeChanged() {
		String link = this.links.mint(pastGuest()).value();
		String early = this.links.mint(id("guest1")).value();
		assertThat(post("/registrations/" + early + "/feedback", Map.of("rating", "5"), null)).hasStatus(409);
		for (String bad : List.of("0", "6", "", "x")) {
			assertThat(post("/registrations/" + link + "/feedback", Map.of("rating", bad), null)).hasStatusOk();
		}
		assertThat(post("/registrations/" + link + "/feedback", Map.of("rating", "2", "comment", "太吵"), null))
			.hasStatus(302);
		assertThat(post("/registrations/" + link + "/feedback", Map.of("rating", "3", "comment", "有点吵"), null))
			.hasStatus(302);
		assertThat(this.mvc.get().uri("/manage/chapters/guangzhou/events/" + PAST + "/registrations").with(as("core")))
			.bodyText()
			.contains("有点吵", "4 人评价")
			.doesNotContain("太吵");
	}

	@Test
	void after180DaysItIsForgottenWhoCameButNotHowMany() {
		String link = this.links.mint(pastGuest()).value();
		this.clock.advance(Duration.ofDays(200));
		this.job.run(this.clock.instant());
		assertThat(this.jdbc.sql("select count(*) from registration where email like 'guest%' or name like '示例%'")
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.mvc.get().uri("/registrations/" + link)).hasStatus(404);
		assertThat(this.attendance.of(PAST).orElseThrow().checkedIn()).isEqualTo(3);
	}

	private MvcTestResult post(String address, Map<String, String> form, String who) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address).with(csrf());
		form.forEach(request::param);
		return this.mvc.perform((who != null) ? request.with(as(who)) : request);
	}

	/** The same person each time. */
	private RequestPostProcessor as(String role) {
		return this.roles.computeIfAbsent(role, this.people::as);
	}

	private UUID id(String guest) {
		return id(guest, DINNER);
	}

	private UUID pastGuest() {
		return id("guest4", PAST);
	}

	private UUID id(String guest, String event) {
		return this.jdbc.sql("""
				select r.id from registration r join event e on e.id = r.event_id
				where r.email = :email and e.slug = :event
				""").param("email", guest + "@kcc.example").param("event", event).query(UUID.class).single();
	}

	private int checkedIn() {
		return this.attendance.of(DINNER).orElseThrow().checkedIn();
	}

	private int audited(String action) {
		return this.jdbc.sql("select count(*) from audit_entry where action = :action")
			.param("action", action)
			.query(Integer.class)
			.single();
	}

}
