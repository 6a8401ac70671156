package org.kaiyuanshe.kcc.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.event.EventChange;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaiyuanshe.kcc.registration.Desk.DINNER;
import static org.kaiyuanshe.kcc.registration.Desk.MANAGE;

/** What becomes of seats: the sample dinner has four, all taken, and two people wait. */
@PortalTest
@Transactional
class SeatsTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private WaitlistCheck job;

	@Autowired
	private PrivateLinks links;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private PlatformTransactionManager transactions;

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
	void aFreedSeatIsHeldForTheNextThenForTheOneAfter() {
		cancel("guest2");
		assertThat(states()).containsExactly("CONFIRMED", "CANCELLED", "CONFIRMED", "CONFIRMED", "OFFERED",
				"WAITLISTED");
		assertThat(taken()).isEqualTo(4);
		assertThat(this.desk.lastMail("guest5" + "@kcc.example")).contains("接受名额");
		this.job.run(TestClock.START.plus(Duration.ofHours(24)).minusSeconds(1));
		assertThat(states().get(4)).isEqualTo("OFFERED");
		this.job.run(TestClock.START.plus(Duration.ofHours(24)));
		this.job.run(TestClock.START.plus(Duration.ofHours(24)));
		assertThat(states().subList(4, 6)).containsExactly("EXPIRED", "OFFERED");
		assertThat(taken()).isEqualTo(4);
		assertThat(this.desk.post("/registrations/" + token("guest6") + "/acceptance", Map.of(), "visitor"))
			.hasStatus(302);
		assertThat(states().get(5)).isEqualTo("CONFIRMED");
		assertThat(taken()).isEqualTo(4);
	}

	@Test
	void shortlyBeforeTheStartTheNextGetsTheSeatAtOnce() {
		this.clock.set(start().minus(Duration.ofHours(2)));
		cancel("guest2");
		assertThat(states().get(4)).isEqualTo("CONFIRMED");
	}

	@Test
	void anOfferEndsTwoHoursBeforeTheStart() {
		this.clock.set(start().minus(Duration.ofHours(3)));
		cancel("guest2");
		assertThat(this.jdbc.sql("select offered_until from registration where status = 'OFFERED'")
			.query((row, number) -> Columns.instant(row, "offered_until"))
			.single()).isEqualTo(start().minus(Duration.ofHours(2)));
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
		assertThat(this.desk.post(MANAGE + "/cancellation", Map.of("reason", "茶楼停业"), "lead")).hasStatus(302);
		for (int guest = 1; guest <= 6; guest++) {
			assertThat(this.desk.lastMail("guest" + guest + "@kcc.example")).contains("茶楼停业");
		}
		assertThat(this.desk.post("/registrations/" + token("guest1") + "/cancellation", Map.of(), "visitor"))
			.hasStatus(409);
	}

	@Test
	void nobodyRegistersWhileAnEventGoesBackToBeingADraft() {
		assertThat(seatsAreFree()).isTrue();
		this.events.publishEvent(new EventChange.Unpublished(null, "sample-guangzhou-lightning-talks"));
		assertThat(seatsAreFree()).isFalse();
	}

	/** Whether somebody else could take a seat at the talks now. */
	private Boolean seatsAreFree() {
		TransactionTemplate other = new TransactionTemplate(this.transactions);
		other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return other.execute((status) -> this.jdbc.sql("""
				select pg_try_advisory_xact_lock(hashtextextended(id::text, 0)) from event
				where slug = 'sample-guangzhou-lightning-talks'
				""").query(Boolean.class).single());
	}

	private Instant start() {
		return this.jdbc.sql("select starts_at from event where slug = 'sample-guangzhou-year-end-dinner'")
			.query((row, number) -> Columns.instant(row, "starts_at"))
			.single();
	}

	private void cancel(String guest) {
		assertThat(this.desk.post("/registrations/" + token(guest) + "/cancellation", Map.of(), "visitor"))
			.hasStatus(302);
	}

	private MvcTestResult resize(String capacity) {
		String version = this.jdbc.sql("select version from event where slug = 'sample-guangzhou-year-end-dinner'")
			.query(String.class)
			.single();
		String day = start().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
		return this.desk.post(
				MANAGE, Map.of("title", "小聚", "start", day + "T18:30", "end", day + "T20:30", "zone", "Asia/Shanghai",
						"mode", "IN_PERSON", "venue", "茶楼", "test", "false", "version", version, "capacity", capacity),
				"lead");
	}

	private String token(String guest) {
		return this.links.mint(this.desk.id(guest, DINNER)).value();
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

}
