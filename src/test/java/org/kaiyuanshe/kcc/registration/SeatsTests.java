package org.kaiyuanshe.kcc.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.Columns;
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

/** What becomes of seats: the sample dinner has four, all taken, and two people wait. */
@PortalTest
@Import(People.class)
@Transactional
class SeatsTests {

	private static final String MANAGE = "/manage/chapters/guangzhou/events/sample-guangzhou-year-end-dinner";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private WaitlistCheck job;

	@Autowired
	private PrivateLinks links;

	@Autowired
	private TestClock clock;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private Instant start;

	@BeforeEach
	void look() {
		this.start = this.jdbc.sql("select starts_at from event where slug = 'sample-guangzhou-year-end-dinner'")
			.query((row, number) -> Columns.instant(row, "starts_at"))
			.single();
	}

	private final Map<String, RequestPostProcessor> roles = new HashMap<>();

	@AfterEach
	void presentAgain() {
		this.clock.set(TestClock.START);
	}

	@Test
	void aFreedSeatIsHeldForTheNextThenForTheOneAfter() {
		cancel("guest2");
		assertThat(states()).containsExactly("CONFIRMED", "CANCELLED", "CONFIRMED", "CONFIRMED", "OFFERED",
				"WAITLISTED");
		assertThat(taken()).isEqualTo(4);
		assertThat(lastMail("guest5")).contains("接受名额");
		this.job.run(TestClock.START.plus(Duration.ofHours(24)).minusSeconds(1));
		assertThat(states().get(4)).isEqualTo("OFFERED");
		this.job.run(TestClock.START.plus(Duration.ofHours(24)));
		this.job.run(TestClock.START.plus(Duration.ofHours(24)));
		assertThat(states().subList(4, 6)).containsExactly("EXPIRED", "OFFERED");
		assertThat(taken()).isEqualTo(4);
		assertThat(post("/registrations/" + token("guest6") + "/acceptance", Map.of(), null)).hasStatus(302);
		assertThat(states().get(5)).isEqualTo("CONFIRMED");
		assertThat(taken()).isEqualTo(4);
	}

	@Test
	void shortlyBeforeTheStartTheNextGetsTheSeatAtOnce() {
		this.clock.set(this.start.minus(Duration.ofHours(2)));
		cancel("guest2");
		assertThat(states().get(4)).isEqualTo("CONFIRMED");
	}

	@Test
	void anOfferEndsTwoHoursBeforeTheStart() {
		this.clock.set(this.start.minus(Duration.ofHours(3)));
		cancel("guest2");
		assertThat(this.jdbc.sql("select offered_until from registration where status = 'OFFERED'")
			.query((row, number) -> Columns.instant(row, "offered_until"))
			.single()).isEqualTo(this.start.minus(Duration.ofHours(2)));
	}

	@Test
	void theCapacityCannotGoBelowTheSeatsThatAreTaken() {
		assertThat(resize("3")).hasStatusOk().bodyText().contains("4 人有名额", "capacity-error");
		assertThat(capacity()).isEqualTo(4);
	}

	@Test
	void aLargerCapacityLetsTheWaitlistMoveUp() {
		assertThat(resize("5")).hasStatus(302);
		assertThat(states().subList(4, 6)).containsExactly("OFFERED", "WAITLISTED");
		assertThat(resize("")).hasStatus(302);
		assertThat(states().subList(4, 6)).containsExactly("OFFERED", "OFFERED");
		assertThat(taken()).isEqualTo(6);
	}

	@Test
	void aCancelledEventTellsEveryoneWhy() {
		assertThat(post(MANAGE + "/cancellation", Map.of("reason", "茶楼停业"), "lead")).hasStatus(302);
		for (int guest = 1; guest <= 6; guest++) {
			assertThat(lastMail("guest" + guest)).contains("茶楼停业");
		}
		assertThat(post("/registrations/" + token("guest1") + "/cancellation", Map.of(), null)).hasStatus(409);
	}

	@Test
	void whereTheLeadDecidesASeatIsTakenOnlyByApproval() {
		this.jdbc.sql("update registration set status = 'AWAITING_APPROVAL' where status = 'WAITLISTED'").update();
		this.jdbc.sql("update event_seats set capacity = 5 where capacity = 4").update();
		assertThat(decide("guest5", "approval")).hasStatus(302);
		assertThat(decide("guest6", "approval")).hasStatus(302);
		assertThat(states().subList(4, 6)).containsExactly("CONFIRMED", "WAITLISTED");
		assertThat(taken()).isEqualTo(5);
		assertThat(decide("guest6", "rejection")).hasStatus(409);
	}

	@Test
	void aLeadWhoCancelsGivesAReasonThatIsRead() {
		assertThat(post(MANAGE + "/registrations/" + id("guest1") + "/cancellation", Map.of("reason", " "), "lead"))
			.hasStatusOk()
			.bodyText()
			.contains("-error");
		assertThat(decide("guest1", "cancellation")).hasStatus(302);
		assertThat(lastMail("guest1")).contains("理由在此");
		assertThat(states().get(4)).isEqualTo("OFFERED");
		assertThat(this.jdbc.sql("select detail from audit_entry where action = 'TeamAction.Cancelled'")
			.query(String.class)
			.list()).containsExactly("no. 1");
	}

	@Test
	void addressesAreForLeadsAlone() {
		for (String address : List.of(MANAGE + "/registrations", MANAGE + "/registrations?q=guest1")) {
			assertThat(this.mvc.get().uri(address).with(as("lead"))).bodyText().contains("guest1@kcc");
			assertThat(this.mvc.get().uri(address).with(as("core"))).bodyText()
				.doesNotContain("guest1@kcc", "示例参与者 一".repeat(2));
		}
	}

	@Test
	void theTableIsSafeInASpreadsheet() {
		this.jdbc.sql("update registration set name = '=1+1' where number = 1").update();
		assertThat(this.mvc.get().uri(MANAGE + "/registrations.csv").with(as("lead"))).hasStatusOk()
			.bodyText()
			.startsWith("\uFEFF编号,")
			.contains("'=1+1", "素食", "有忌口吗");
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'TeamAction.Exported'")
			.query(Integer.class)
			.single()).isOne();
	}

	private void cancel(String guest) {
		assertThat(post("/registrations/" + token(guest) + "/cancellation", Map.of(), null)).hasStatus(302);
	}

	private MvcTestResult decide(String guest, String verb) {
		return post(MANAGE + "/registrations/" + id(guest) + "/" + verb, Map.of("reason", "理由在此"), "lead");
	}

	private MvcTestResult resize(String capacity) {
		String version = this.jdbc.sql("select version from event where slug = 'sample-guangzhou-year-end-dinner'")
			.query(String.class)
			.single();
		String day = this.start.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
		return post(
				MANAGE, Map.of("title", "小聚", "start", day + "T18:30", "end", day + "T20:30", "zone", "Asia/Shanghai",
						"mode", "IN_PERSON", "venue", "茶楼", "test", "false", "version", version, "capacity", capacity),
				"lead");
	}

	private MvcTestResult post(String address, Map<String, String> form, String who) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address).with(csrf());
		form.forEach(request::param);
		return this.mvc.perform((who != null) ? request.with(as(who)) : request);
	}

	private String token(String guest) {
		return this.links.mint(id(guest)).value();
	}

	/** The same person each time. */
	private RequestPostProcessor as(String role) {
		return this.roles.computeIfAbsent(role, this.people::as);
	}

	private UUID id(String guest) {
		return this.jdbc.sql("""
				select r.id from registration r join event e on e.id = r.event_id
				where r.email = :email and e.slug = 'sample-guangzhou-year-end-dinner'
				""").param("email", guest + "@kcc.example").query(UUID.class).single();
	}

	private List<String> states() {
		return this.jdbc.sql("""
				select r.status from registration r join event e on e.id = r.event_id
				where e.slug = 'sample-guangzhou-year-end-dinner' order by r.number
				""").query(String.class).list();
	}

	private int taken() {
		return seats("taken");
	}

	private int capacity() {
		return seats("capacity");
	}

	private int seats(String column) {
		return this.jdbc.sql("select s." + column + """
				 from event_seats s join event e on e.id = s.event_id
				where e.slug = 'sample-guangzhou-year-end-dinner'
				""").query(Integer.class).single();
	}

	private String lastMail(String guest) {
		return this.jdbc.sql("select body from outbox_mail where recipient = :email order by id desc limit 1")
			.param("email", guest + "@kcc.example")
			.query(String.class)
			.single();
	}

}
