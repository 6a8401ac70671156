package org.kaiyuanshe.kcc.registration;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaiyuanshe.kcc.registration.Desk.DINNER;
import static org.kaiyuanshe.kcc.registration.Desk.MANAGE;

/** What becomes of registrations where events are copied, repeated and dropped. */
@PortalTest
@Transactional
class CopyTests {

	private static final Map<String, String> FORM = Map.of("title", "年末小聚", "start", "2026-12-01T18:30", "end",
			"2026-12-01T20:30", "zone", "Asia/Shanghai", "mode", "IN_PERSON", "venue", "茶楼", "capacity", "4", "test",
			"false");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	private Desk desk;

	@BeforeEach
	void arrive() {
		this.desk = new Desk(this.mvc, this.people, this.jdbc);
	}

	@Test
	void aSeriesTakesRegistrationsAsItsFirstEventDoesWithTheWindowAsFarFromTheDay() {
		this.jdbc
			.sql("update admission a set approval = true, closes_local = e.start_local - interval '2 days' "
					+ "from event e where e.id = a.event_id and e.slug = :slug")
			.param("slug", DINNER)
			.update();
		repeat();
		assertThat(this.jdbc.sql("""
				select a.open and a.approval and a.closes_local = e.start_local - interval '2 days'
				       and a.opens_local is null and s.capacity = 4 and s.taken = 0
				from event e join admission a on a.event_id = e.id join event_seats s on s.event_id = e.id
				where e.series_position > 1
				""").query(Boolean.class).list()).containsExactly(true, true);
		assertThat(this.jdbc.sql("""
				select count(distinct q.text) || '/' || count(*) from event e join admission a on a.event_id = e.id
				join admission_question q on q.admission_id = a.id where e.series_id is not null
				""").query(String.class).single()).isEqualTo("1/3");
		assertThat(this.desk.count("registration r join event e on e.id = r.event_id where e.series_position > 1"))
			.isZero();
	}

	@Test
	void fewerPlacesThanTakenAnywhereAreRefusedWithTheDay() {
		String first = aSeriesWithTheDinner();
		assertThat(change(first, Map.of("capacity", "3", "title", "晚饭"))).hasStatusOk()
			.bodyText()
			.contains("id=\"capacity-error\"", "2026-12-07 那一场已经有 4 人", "value=\"晚饭\"");
		assertThat(change(first, Map.of("capacity", "5"))).hasStatus(302);
		assertThat(this.desk.count(
				"event_seats s join event e on e.id = s.event_id where e.slug = '" + DINNER + "' and s.capacity = 5"))
			.isOne();
	}

	@Test
	void thoseWhoComeToOneThatFollowsAreToldThatItMoves() {
		String first = aSeriesWithTheDinner();
		int before = this.desk.mails("guest1@kcc.example").size();
		assertThat(change(first, Map.of("title", "晚饭"))).hasStatus(302);
		assertThat(this.desk.mails("guest1@kcc.example")).hasSize(before);
		assertThat(change(first, Map.of("start", "2026-12-01T20:00", "end", "2026-12-01T22:00"))).hasStatus(302);
		assertThat(this.desk.mails("guest1@kcc.example")).hasSizeGreaterThan(before)
			.last()
			.asString()
			.contains("20:00");
	}

	@Test
	void thoseWhoComeToOneThatFollowsAreToldThatItIsCancelled() {
		String first = aSeriesWithTheDinner();
		this.desk.post(first + "/publication", Map.of(), "lead");
		assertThat(this.desk.post(first + "/series/cancellation", Map.of("reason", "厨房坏了"), "lead")).hasStatus(302);
		assertThat(this.desk.mails("guest1@kcc.example")).last().asString().contains("厨房坏了");
	}

	@Test
	void anotherPlaceWithFewerSeatsThanTakenIsRefused() {
		assertThat(change(MANAGE, Map.of("start", "2026-12-07T18:30", "end", "2026-12-07T20:30", "capacity", "3",
				"following", "false", "venue", "小馆子")))
			.hasStatusOk()
			.bodyText()
			.contains("id=\"capacity-error\"");
	}

	@Test
	void aDraftGoesWithWhatWasSetForIt() {
		repeat();
		String draft = this.jdbc.sql("select slug from event where series_position = 2").query(String.class).single();
		String address = MANAGE.replace(DINNER, draft);
		assertThat(this.desk.post(address + "/deletion", Map.of(), "lead")).hasStatus(302);
		assertThat(this.desk.count("event where slug = '" + draft + "'")).isZero();
		assertThat(this.desk.count("admission a where a.event_id not in (select id from event)")).isZero();
		assertThat(this.desk.get(MANAGE, "lead")).hasStatusOk();
	}

	private void repeat() {
		assertThat(this.desk.post(MANAGE + "/series", Map.of("recurrence", "WEEKLY", "occurrences", "3"), "lead"))
			.hasStatus(302);
	}

	/**
	 * The address of the first of three; the second is the dinner, which is full.
	 */
	private String aSeriesWithTheDinner() {
		Map<String, String> form = new HashMap<>(FORM);
		String first = this.desk.post("/manage/chapters/guangzhou/events", form, "lead")
			.getResponse()
			.getRedirectedUrl();
		this.desk.post(first + "/series", Map.of("recurrence", "FORTNIGHTLY", "occurrences", "2"), "lead");
		this.jdbc.sql("update event set series_position = 3 where series_position = 2").update();
		this.jdbc
			.sql("""
					update event set series_position = 2, series_id = (select series_id from event where series_position = 1)
					where slug = :slug
					""")
			.param("slug", DINNER)
			.update();
		this.entities.clear();
		return first;
	}

	private MvcTestResult change(String address, Map<String, String> changes) {
		Map<String, String> form = new HashMap<>(FORM);
		form.put("following", "true");
		form.put("seen", hidden(address, "seen"));
		form.put("version", hidden(address, "version"));
		form.putAll(changes);
		MvcTestResult answer = this.desk.post(address, form, "lead");
		this.entities.clear();
		return answer;
	}

	private String hidden(String address, String field) {
		try {
			String page = this.desk.get(address + "/edit", "lead").getResponse().getContentAsString();
			return page.contains("name=\"" + field + "\"")
					? page.replaceAll("(?s).*name=\"" + field + "\" value=\"(\\d+)\".*", "$1") : "";
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
