package org.kaiyuanshe.kcc.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.event.CalendarJudge;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Calendars to subscribe to, read by ical4j. */
@PortalTest
@Transactional
class CalendarFeedTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "/calendar.ics", "/chapters/guangzhou/calendar.ics", "/regions/south-china/calendar.ics" })
	void areTypedNamedAndAskedForAgainAtNoCost(String path) {
		MvcTestResult answer = this.mvc.get().uri(path).exchange();
		assertThat(answer).hasStatusOk()
			.hasHeader("Content-Type", "text/calendar;charset=UTF-8")
			.hasHeader("Cache-Control", "no-cache, public");
		assertThat(this.mvc.get().uri(path).header("If-None-Match", answer.getResponse().getHeader("ETag")))
			.hasStatus(304);
		assertThat(
				this.mvc.get().uri(path).header("If-Modified-Since", answer.getResponse().getHeader("Last-Modified")))
			.hasStatus(304);
		Calendar calendar = CalendarJudge.read(text(answer));
		assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
		assertThat(calendar.getProperty("REFRESH-INTERVAL")).isPresent();
		assertThat(calendar.getComponents("VEVENT")).isNotEmpty();
	}

	@Test
	void aChapterAndItsRegionShowItsEventsAndNoOthers() {
		List<String> mine = slugs("/chapters/guangzhou/calendar.ics");
		assertThat(mine).contains("sample-guangzhou-lightning-talks").doesNotContain("sample-shenzhen-license-clinic");
		assertThat(slugs("/regions/south-china/calendar.ics")).containsAll(mine)
			.contains("sample-shenzhen-license-clinic")
			.doesNotContain("sample-chengdu-teahouse");
		assertThat(slugs("/calendar.ics")).containsAll(slugs("/regions/south-china/calendar.ics"))
			.contains("sample-chengdu-teahouse");
	}

	@Test
	void draftsTrialsAndWhatIsLongOverAreNotThere() {
		assertThat(slugs("/calendar.ics")).doesNotContain("sample-guangzhou-hardware-day", "coscon-2023");
		this.jdbc.sql("update event set test = true where slug = 'sample-guangzhou-lightning-talks'").update();
		assertThat(slugs("/calendar.ics")).doesNotContain("sample-guangzhou-lightning-talks");
	}

	@Test
	void whatIsCancelledStaysAndSaysSo() {
		this.jdbc.sql("""
				update event set status = 'CANCELLED', cancelled_at = '2026-11-20', cancelled_reason = '场地停电'
				where slug = 'sample-guangzhou-lightning-talks'
				""").update();
		VEvent event = events("/chapters/guangzhou/calendar.ics").stream()
			.filter((one) -> one.getUrl().getValue().endsWith("/sample-guangzhou-lightning-talks"))
			.findFirst()
			.orElseThrow();
		assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
		assertThat(event.getDescription().getValue()).contains("场地停电");
	}

	@Test
	void eachZoneIsExplainedOnce() {
		this.jdbc.sql("update event set zone = 'Asia/Singapore' where slug = 'sample-chengdu-teahouse'").update();
		Calendar calendar = CalendarJudge.read(text(this.mvc.get().uri("/calendar.ics").exchange()));
		List<String> zones = calendar.getComponents("VTIMEZONE")
			.stream()
			.map((zone) -> zone.getRequiredProperty("TZID").getValue())
			.toList();
		assertThat(zones).contains("Asia/Singapore", "Asia/Shanghai").doesNotHaveDuplicates();
	}

	@Test
	void noOneLearnsWhereAnOnlineEventIsJoined() {
		this.jdbc.sql("update event set online_url = 'https://meet.example/secret', mode = 'ONLINE'").update();
		assertThat(text(this.mvc.get().uri("/calendar.ics").exchange()).replace("\r\n ", ""))
			.doesNotContain("meet.example");
	}

	@Test
	void speaksEnglishBelowItsAddress() {
		Calendar calendar = CalendarJudge.read(text(this.mvc.get().uri("/en/calendar.ics").exchange()));
		assertThat(calendar.<VEvent>getComponents("VEVENT"))
			.allSatisfy((event) -> assertThat(event.getUrl().getValue()).contains("/en/events/"));
	}

	private List<String> slugs(String path) {
		return events(path).stream().map((event) -> event.getUrl().getValue().replaceAll(".*/", "")).toList();
	}

	private List<VEvent> events(String path) {
		return CalendarJudge.read(text(this.mvc.get().uri(path).exchange())).getComponents("VEVENT");
	}

	static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
