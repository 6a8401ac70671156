package org.kaiyuanshe.kcc.share;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What search engines learn of an event in each of its states. */
@PortalTest
@Transactional
class EventStateTests {

	private static final String SCHEMA = "https://schema.org/";

	private static final String EVENT = "sample-guangzhou-lightning-talks";

	private static final String LATER = "start_local = start_local + interval '1 day',"
			+ " starts_at = starts_at + interval '1 day', end_local = end_local + interval '1 day',"
			+ " ends_at = ends_at + interval '1 day'";

	private static final String ONLINE = "mode = 'ONLINE', online_url = 'https://meet.example/secret'";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JsonMapper json;

	@Test
	void whatTakesPlaceAsAnnouncedIsScheduled() {
		JsonNode event = event();
		assertThat(event.path("eventStatus").asString()).isEqualTo(SCHEMA + "EventScheduled");
		assertThat(event.has("previousStartDate")).isFalse();
	}

	@Test
	void whatWasMovedSaysFromWhen() {
		String before = event().path("startDate").asString();
		change(LATER);
		change(LATER);
		JsonNode event = event();
		assertThat(event.path("eventStatus").asString()).isEqualTo(SCHEMA + "EventRescheduled");
		assertThat(event.path("previousStartDate").asString()).isEqualTo(before);
		assertThat(event.path("startDate").asString()).isGreaterThan(before);
	}

	@Test
	void whatWentOnlineSaysSo() {
		change(ONLINE);
		assertThat(event().path("eventStatus").asString()).isEqualTo(SCHEMA + "EventMovedOnline");
		assertThat(event().path("location").path("@type").asString()).isEqualTo("VirtualLocation");
		change(LATER);
		assertThat(event().path("eventStatus").valueStream().map(JsonNode::asString))
			.containsExactly(SCHEMA + "EventMovedOnline", SCHEMA + "EventRescheduled");
		assertThat(event().has("previousStartDate")).isTrue();
	}

	@Test
	void whatWasCancelledSaysWhy() {
		change(LATER);
		change("status = 'CANCELLED', cancelled_at = '2026-11-20', cancelled_reason = '场地停电'");
		JsonNode event = event();
		assertThat(event.path("eventStatus").asString()).isEqualTo(SCHEMA + "EventCancelled");
		assertThat(event.path("description").asString()).startsWith("已取消\n场地停电\n");
		assertThat(event.has("offers")).isFalse();
		change("cancelled_with_chapter = true, cancelled_reason = '只给工作组看'");
		assertThat(event().path("description").asString()).doesNotContain("只给工作组看");
	}

	@Test
	void whatDidNotTakePlaceSaysWhy() {
		change("not_held_at = '2026-11-20', not_held_reason = '没有人来'");
		assertThat(event().path("eventStatus").asString()).isEqualTo(SCHEMA + "EventCancelled");
		assertThat(event().path("description").asString()).startsWith("没有办成\n没有人来");
	}

	@Test
	void aDraftIsAnnouncedAnew() {
		change(LATER);
		change("status = 'DRAFT'");
		change(ONLINE);
		change("status = 'PUBLISHED'");
		assertThat(event().path("eventStatus").asString()).isEqualTo(SCHEMA + "EventScheduled");
	}

	@ParameterizedTest
	@CsvSource({ "IN_PERSON,Offline", "ONLINE,Online", "BOTH,Mixed" })
	void saysHowPeopleTakePart(String mode, String schema) {
		change("online_url = 'https://meet.example/secret', mode = '" + mode + "'");
		assertThat(event().path("eventAttendanceMode").asString()).isEqualTo(SCHEMA + schema + "EventAttendanceMode");
		assertThat(event().toString()).doesNotContain("meet.example");
	}

	private void change(String columns) {
		assertThat(this.jdbc.sql("update event set " + columns + " where slug = :slug")
			.params(Map.of("slug", EVENT))
			.update()).isEqualTo(1);
	}

	private JsonNode event() {
		String page = new String(
				this.mvc.get().uri("/events/" + EVENT).exchange().getResponse().getContentAsByteArray(), UTF_8);
		Matcher block = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
			.matcher(page);
		assertThat(block.find()).isTrue();
		return this.json.readTree(block.group(1))
			.path("@graph")
			.valueStream()
			.filter((node) -> node.path("@type").asString().equals("Event"))
			.findFirst()
			.orElseThrow();
	}

}
