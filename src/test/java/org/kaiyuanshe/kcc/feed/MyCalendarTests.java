package org.kaiyuanshe.kcc.feed;

import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.event.CalendarJudge;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A member's own calendar behind its secret address. */
@PortalTest
@Transactional
class MyCalendarTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void holdsTheEventsWithASeatAndWhereTheyAreJoined() {
		register("sample-guangzhou-lightning-talks", "CONFIRMED");
		register("sample-shenzhen-license-clinic", "CANCELLED");
		this.jdbc.sql("update event set online_url = 'https://meet.example/room', mode = 'BOTH'").update();
		MvcTestResult answer = this.mvc.get().uri(address()).exchange();
		assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-cache, private");
		assertThat(CalendarJudge.read(CalendarFeedTests.text(answer)).<VEvent>getComponents("VEVENT")).singleElement()
			.satisfies((event) -> {
				assertThat(event.getRequiredProperty("URL").getValue()).endsWith("/sample-guangzhou-lightning-talks");
				assertThat(event.getRequiredProperty("DESCRIPTION").getValue()).contains("https://meet.example/room");
			});
	}

	@Test
	void withoutEventsItIsACalendarStill() {
		MvcTestResult answer = this.mvc.get().uri(address()).exchange();
		assertThat(CalendarJudge.read(CalendarFeedTests.text(answer)).getComponents()).singleElement()
			.isInstanceOf(VTimeZone.class);
	}

	@Test
	void itsPageShowsTheAddressToItsOwnerAlone() {
		assertThat(this.mvc.get().uri("/account/calendar").with(this.people.as("member"))).hasStatusOk()
			.bodyText()
			.contains(address(), "webcal://");
		assertThat(this.mvc.get().uri("/account/calendar").with(this.people.as("lead"))).bodyText()
			.doesNotContain(address());
	}

	@Test
	void aNewAddressMakesTheOldOneWorthless() {
		String old = address();
		assertThat(this.mvc.post().uri("/account/calendar/renewal").with(this.people.as("member")).with(csrf()))
			.hasStatus(302);
		assertThat(this.mvc.get().uri(old)).hasStatus(404);
		assertThat(address()).isNotEqualTo(old);
		assertThat(this.mvc.get().uri(address())).hasStatusOk();
	}

	@Test
	void aKeyIsNotMadeFromAnother() {
		String key = OwnCalendar.keyOf(this.jdbc, "member@kcc.example");
		String other = OwnCalendar.keyOf(this.jdbc, "lead@kcc.example");
		String mixed = other.substring(0, other.indexOf('.')) + key.substring(key.indexOf('.'));
		for (String wrong : new String[] { mixed, key + "x", key.substring(1), "a.b", ".", key.replace('.', '-') }) {
			assertThat(this.mvc.get().uri("/calendars/" + wrong + ".ics")).as(wrong).hasStatus(404);
		}
	}

	private String address() {
		return "/calendars/" + OwnCalendar.keyOf(this.jdbc, "member@kcc.example") + ".ics";
	}

	private void register(String event, String status) {
		this.jdbc.sql("""
				insert into registration (id, version, event_id, number, status, name, email, language, member_id,
				                          created_at, sample)
				select uuidv7(), 0, e.id, 9000, :status, '成员', 'member@kcc.example', 'zh-CN', a.member_id, '2026-11-20',
				       false
				from event e, account a where e.slug = :event and a.email = 'member@kcc.example'
				""").param("event", event).param("status", status).update();
	}

}
