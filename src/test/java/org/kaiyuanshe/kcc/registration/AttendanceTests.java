package org.kaiyuanshe.kcc.registration;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.registration.AttendanceTotals.Figure;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaiyuanshe.kcc.registration.Desk.DINNER;
import static org.kaiyuanshe.kcc.registration.Desk.PAST;

/** What is counted, and what is forgotten (R11, R17). */
@PortalTest
@Transactional
class AttendanceTests {

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

	@Autowired
	private WaitlistCheck job;

	private Desk desk;

	@BeforeEach
	void arrive() {
		this.desk = new Desk(this.mvc, this.people, this.jdbc);
	}

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
	void feedbackComesAfterTheEventAndCanBeChanged() {
		String link = this.links.mint(this.desk.id("guest4", PAST)).value();
		String early = this.links.mint(this.desk.id("guest1", DINNER)).value();
		assertThat(this.desk.post("/registrations/" + early + "/feedback", Map.of("rating", "5"), "visitor"))
			.hasStatus(409);
		for (String bad : List.of("0", "6", "", "x")) {
			assertThat(this.desk.post("/registrations/" + link + "/feedback", Map.of("rating", bad), "visitor"))
				.hasStatusOk();
		}
		assertThat(this.desk.post("/registrations/" + link + "/feedback", Map.of("rating", "2", "comment", "太吵"),
				"visitor"))
			.hasStatus(302);
		assertThat(this.desk.post("/registrations/" + link + "/feedback", Map.of("rating", "3", "comment", "有点吵"),
				"visitor"))
			.hasStatus(302);
		assertThat(this.mvc.get()
			.uri("/manage/chapters/guangzhou/events/" + PAST + "/registrations")
			.with(this.desk.as("core"))).bodyText().contains("有点吵", "4 人评价").doesNotContain("太吵");
	}

	@Test
	void after180DaysItIsForgottenWhoCameButNotHowMany() {
		String link = this.links.mint(this.desk.id("guest4", PAST)).value();
		this.clock.advance(Duration.ofDays(200));
		this.job.run(this.clock.instant());
		assertThat(this.jdbc.sql("select count(*) from registration where email like 'guest%' or name like '示例%'")
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.mvc.get().uri("/registrations/" + link)).hasStatus(404);
		assertThat(this.attendance.of(PAST).orElseThrow().checkedIn()).isEqualTo(3);
	}

}
