package org.kaiyuanshe.kcc.security;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** What pages of other sites may show and read, and what they may not. */
@PortalTest
@Transactional
class ForAnySiteTests {

	private static final String ORIGIN = "Access-Control-Allow-Origin";

	private static final String POLICY = "Cross-Origin-Resource-Policy";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void prepare() {
		RouteFixtures.prepare(this.jdbc);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feed.atom", "/en/recaps/feed.atom", "/chapters/guangzhou/feed.atom", "/calendar.ics",
			"/chapters/guangzhou/calendar.ics", "/regions/south-china/calendar.ics",
			"/events/guangzhou-2023-10-21-tidb-meetup.ics", "/covers/guangzhou.svg", "/card.png",
			"/events/guangzhou-2023-10-21-tidb-meetup/poster.png", "/photos/{shown}/480.jpg", "/api/v1/events",
			"/api/v1/openapi.json", "/api/v1/nothing" })
	void publicPicturesFeedsAndTheApiAreOpen(String path) {
		MvcTestResult answer = answer(path, "visitor");
		assertThat(answer.getResponse().getHeaders(ORIGIN)).containsExactly("*");
		assertThat(answer.getResponse().getHeaders(POLICY)).containsExactly("cross-origin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/events", "/photos/{drafted}/480.jpg", "/photos/{shown}", "/account/calendar",
			"/calendars/guessed.ics", "/chapters/guangzhou/chat-group.png", "/sitemap.xml", "/nothing", "/login" })
	void nothingElseIs(String path) {
		MvcTestResult answer = answer(path, "lead");
		assertThat(answer.getResponse().getHeaders(ORIGIN)).isEmpty();
		assertThat(answer.getResponse().getHeaders(POLICY)).containsExactly("same-origin");
	}

	private MvcTestResult answer(String path, String who) {
		String address = path.replace("{shown}", PhotoFixtures.SHOWN.toString())
			.replace("{drafted}", PhotoFixtures.DRAFTED.toString());
		return this.mvc.get().uri(address).with(this.people.as(who)).exchange();
	}

}
