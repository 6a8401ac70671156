package org.kaiyuanshe.kcc.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaiyuanshe.kcc.registration.Desk.DINNER;
import static org.kaiyuanshe.kcc.registration.Desk.MANAGE;

/** The day itself, at the door (R11). */
@PortalTest
@Transactional
class DayTests {

	private static final Instant DINNER_STARTS = Instant.parse("2026-12-07T10:30:00Z");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AttendanceReader attendance;

	@Autowired
	private PrivateLinks links;

	private Desk desk;

	@BeforeEach
	void arrive() {
		this.desk = new Desk(this.mvc, this.people, this.jdbc);
		this.clock.set(DINNER_STARTS.minus(Duration.ofHours(1)));
	}

	@AfterEach
	void presentAgain() {
		this.clock.set(TestClock.START);
	}

	@Test
	void theParticipantsCodeOpensAPageForTheTeamAndNobodyElse() {
		Token link = this.links.mint(this.desk.id("guest1", DINNER));
		String scan = "/check-in/" + PrivateLinks.checkIn(link).value();
		assertThat(this.mvc.get().uri("/registrations/" + link.value())).bodyText().contains("viewBox");
		assertThat(this.mvc.get().uri(scan)).hasStatus(302);
		assertThat(this.mvc.get().uri(scan).with(this.desk.as("other-lead"))).hasStatus(404);
		assertThat(this.mvc.get().uri(scan).with(this.desk.as("core"))).hasStatusOk().bodyText().contains("示例参与者 一");
		assertThat(checkedIn()).isZero();
		assertThat(this.desk.post(scan, Map.of(), "core")).hasStatus(302);
		assertThat(this.desk.post(scan, Map.of(), "lead")).hasStatus(302);
		assertThat(checkedIn()).isOne();
		assertThat(this.desk.audited("TeamAction.CheckedIn")).isOne();
		assertThat(this.mvc.get().uri("/check-in/" + link.value()).with(this.desk.as("lead"))).hasStatus(404);
		assertThat(this.mvc.get().uri("/registrations/" + PrivateLinks.checkIn(link).value())).hasStatus(404);
	}

	@Test
	void theListFindsByNameChecksInAndUndoes() {
		assertThat(this.mvc.get().uri(MANAGE + "/check-in?q=示例参与者 二").with(this.desk.as("core"))).bodyText()
			.contains("示例参与者 二")
			.doesNotContain("示例参与者 一");
		String one = MANAGE + "/check-in/" + this.desk.id("guest2", DINNER);
		assertThat(this.desk.post(one, Map.of(), "core")).hasStatus(302);
		assertThat(checkedIn()).isOne();
		assertThat(this.desk.post(one + "/withdrawal", Map.of(), "core")).hasStatus(302);
		assertThat(this.desk.post(one + "/withdrawal", Map.of(), "core")).hasStatus(302);
		assertThat(checkedIn()).isZero();
		assertThat(this.desk.audited("TeamAction.CheckInUndone")).isOne();
	}

	@Test
	void whoeverWaitsForASeatCannotBeCheckedIn() {
		assertThat(this.desk.post(MANAGE + "/check-in/" + this.desk.id("guest5", DINNER), Map.of(), "lead"))
			.hasStatus(409);
	}

	@Test
	void guestsThatAreSentTwiceCountOnce() {
		UUID key = Aggregate.newId();
		for (int each = 0; each < 3; each++) {
			assertThat(this.desk.post(MANAGE + "/walk-ins", Map.of("key", key.toString(), "people", "7"), "core"))
				.hasStatus(302);
		}
		assertThat(this.desk.post(MANAGE + "/walk-ins", Map.of("key", Aggregate.newId().toString(), "name", "路过的朋友"),
				"core"))
			.hasStatus(302);
		assertThat(this.attendance.of(DINNER).orElseThrow().walkIns()).isEqualTo(8);
		assertThat(this.desk.post(MANAGE + "/walk-ins/" + key + "/removal", Map.of(), "core")).hasStatus(302);
		assertThat(this.attendance.of(DINNER).orElseThrow().walkIns()).isOne();
	}

	@Test
	void guestsNeedANameOrANumber() {
		for (Map<String, String> form : List.of(Map.of("name", " "), Map.of("people", "0"), Map.of("people", "1001"),
				Map.of("people", "many"), Map.of("name", "甲", "people", "2"))) {
			Map<String, String> keyed = new HashMap<>(form);
			keyed.put("key", Aggregate.newId().toString());
			assertThat(this.desk.post(MANAGE + "/walk-ins", keyed, "core")).hasStatusOk()
				.bodyText()
				.contains("people-error");
		}
		assertThat(this.attendance.of(DINNER).orElseThrow().walkIns()).isZero();
	}

	@Test
	void weeksBeforeNobodyIsCheckedInAndNoGuestCounted() {
		this.clock.set(TestClock.START);
		String guest = MANAGE + "/check-in/" + this.desk.id("guest1", DINNER);
		String scan = "/check-in/" + PrivateLinks.checkIn(this.links.mint(this.desk.id("guest1", DINNER))).value();
		assertThat(this.desk.get(MANAGE + "/check-in", "core")).bodyText()
			.contains("2026年12月7日 00:00")
			.doesNotContain(guest, MANAGE + "/walk-ins\"");
		assertThat(this.desk.get(scan, "core")).bodyText()
			.contains("2026年12月7日 00:00")
			.doesNotContain("<button class=\"btn btn-primary btn-lg");
		for (String address : List.of(guest, scan)) {
			assertThat(this.desk.post(address, Map.of(), "core")).hasStatus(409);
		}
		assertThat(this.desk.post(MANAGE + "/walk-ins", Map.of("key", Aggregate.newId().toString(), "people", "7"),
				"core"))
			.hasStatus(409);
		this.clock.set(Instant.parse("2026-12-06T16:00:00Z"));
		assertThat(this.desk.get(MANAGE + "/check-in", "core")).bodyText().contains(guest);
		assertThat(this.desk.post(guest, Map.of(), "core")).hasStatus(302);
	}

	private int checkedIn() {
		return this.attendance.of(DINNER).orElseThrow().checkedIn();
	}

}
