package org.kaiyuanshe.kcc.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
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
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaiyuanshe.kcc.registration.Desk.DINNER;
import static org.kaiyuanshe.kcc.registration.Desk.MANAGE;
import static org.kaiyuanshe.kcc.registration.Desk.TALKS;

/** What becomes of an offered seat when its event moves, is called off or begins. */
@PortalTest
@Transactional
class OfferTests {

	private static final String OF_DINNER = " where event_id = (select id from event where slug = '" + DINNER + "')";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@Autowired
	private WaitlistCheck job;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private PrivateLinks links;

	private Desk desk;

	@BeforeEach
	void offerASeat() {
		this.desk = new Desk(this.mvc, this.people, this.jdbc);
		assertThat(this.desk.post("/registrations/" + token("guest2") + "/cancellation", Map.of(), "visitor"))
			.hasStatus(302);
		assertThat(states()).containsExactly("OFFERED", "WAITLISTED");
	}

	@AfterEach
	void presentAgain() {
		this.clock.set(TestClock.START);
	}

	@Test
	void noOfferIsAcceptedForACancelledEventOrOneThatHasBegun() {
		String offer = "/registrations/" + token("guest5");
		change("update registration set offered_until = '2100-01-01' where status = 'OFFERED'");
		assertThat(this.mvc.get().uri(offer)).bodyText().contains("接受名额");
		this.clock.set(start());
		assertThat(this.mvc.get().uri(offer)).bodyText().doesNotContain("接受名额");
		assertThat(this.desk.post(offer + "/acceptance", Map.of(), "visitor")).hasStatus(409);
		this.clock.set(TestClock.START);
		cancelTheDinner();
		assertThat(this.desk.post(offer + "/acceptance", Map.of(), "visitor")).hasStatus(409);
		assertThat(states()).containsExactly("OFFERED", "WAITLISTED");
	}

	@Test
	void anOfferEndsBeforeTheNewStartOfAnEventThatMoves() {
		int mails = this.desk.mails("guest5@kcc.example").size();
		moveTo(TestClock.START.plus(Duration.ofHours(12)));
		assertThat(offeredUntil()).isEqualTo(TestClock.START.plus(Duration.ofHours(10)));
		assertThat(this.desk.mails("guest5@kcc.example").subList(mails, mails + 2))
			.anyMatch((mail) -> mail.contains("22:00"));
	}

	@Test
	void whereTheNewStartIsTooNearForAnOfferTheNextGetsTheSeatAtOnce() {
		moveTo(TestClock.START.plus(Duration.ofHours(1)));
		assertThat(states()).containsExactly("EXPIRED", "CONFIRMED");
	}

	@Test
	void offersOfACancelledEventEndWithoutAWord() {
		cancelTheDinner();
		int mails = this.desk.mails("guest5@kcc.example").size();
		this.job.run(TestClock.START.plus(Duration.ofHours(24)));
		assertThat(states()).containsExactly("EXPIRED", "WAITLISTED");
		assertThat(this.desk.mails("guest5@kcc.example")).hasSize(mails);
	}

	@Test
	void onceTheEventTakesPlaceAfterAllTheNextMovesUp() {
		cancelTheDinner();
		this.job.run(TestClock.START.plus(Duration.ofHours(24)));
		change("update event set status = 'PUBLISHED', cancelled_at = null where slug = '" + DINNER + "'");
		this.events.publishEvent(new EventChange.Reinstated(null, DINNER));
		assertThat(states()).containsExactly("EXPIRED", "OFFERED");
	}

	@Test
	void anEventInTroubleKeepsNoOtherWaiting() {
		this.desk.post(TALKS, Map.of(), "member");
		change("update registration set status = 'OFFERED', offered_until = '2026-11-22' where not sample");
		change("delete from event_seats where event_id = (select id from event where slug like '%-lightning-talks')");
		Instant later = TestClock.START.plus(Duration.ofDays(200));
		assertThat(this.job.run(later)).matches("expired=1 erased=[1-9]\\d* stuck=1");
		assertThat(this.desk.count("registration where email = 'member@kcc.example' and status = 'OFFERED'")).isZero();
	}

	private void moveTo(Instant when) {
		LocalDateTime local = LocalDateTime.ofInstant(when, ZoneId.of("Asia/Shanghai"));
		String version = this.jdbc.sql("select version from event where slug = :slug")
			.param("slug", DINNER)
			.query(String.class)
			.single();
		assertThat(this.desk.post(MANAGE,
				Map.of("title", "小聚", "start", local.toString(), "end", local.plusHours(1).toString(), "zone",
						"Asia/Shanghai", "mode", "IN_PERSON", "venue", "茶楼", "test", "false", "version", version,
						"capacity", "4"),
				"lead"))
			.hasStatus(302);
	}

	private void cancelTheDinner() {
		change("update event set status = 'CANCELLED', cancelled_at = starts_at where slug = '" + DINNER + "'");
	}

	/** Changes rows behind the back of the entities that are known already. */
	private void change(String sql) {
		this.jdbc.sql(sql).update();
		this.entities.clear();
	}

	private Instant start() {
		return instant("select starts_at from event where slug = '" + DINNER + "'");
	}

	private Instant offeredUntil() {
		return instant("select offered_until from registration where status = 'OFFERED'");
	}

	private Instant instant(String sql) {
		return this.jdbc.sql(sql)
			.query((row, number) -> Columns.instant(row, row.getMetaData().getColumnName(1)))
			.single();
	}

	private String token(String guest) {
		return this.links.mint(this.desk.id(guest, DINNER)).value();
	}

	/** Those of the two who wait for a seat. */
	private List<String> states() {
		return this.jdbc.sql("select status from registration" + OF_DINNER + " and number > 4 order by number")
			.query(String.class)
			.list();
	}

}
