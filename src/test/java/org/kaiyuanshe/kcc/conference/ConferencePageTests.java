package org.kaiyuanshe.kcc.conference;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@PortalTest
@Transactional
class ConferencePageTests {

	private static final String BASE = "/admin/conferences";

	private static final String TALKS = "sample-guangzhou-lightning-talks";

	private static final Map<String, String> FORM = Map.of("name", "示例年会", "nameEn", "Sample conference", "year",
			"2026", "shortName", "sample-2026", "tracks", "云计算 | Cloud computing\n硬件", "asides", "茶馆 | Teahouse",
			"figures", "12 | 城市 | Cities", "source", "总结", "asOf", "2026-11", "intro",
			"**一**<script>alert(1)</script>");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private ConferenceYear year;

	@Test
	void theConferenceOfTheRecordsHasItsTracksFiguresAndSource() {
		String page = html("/conferences/coscon-2023");
		assertThat(page).contains("/events/coscon-2023", "2023年10月28日", "菁蓉汇", "人工智能", "开源百宝箱", "共 14 个", "开源市集",
				"开源茶馆", "168,610", "248,725", "27,465", "68,343", "140+", "没有登记城市会场", "2023 开源社年度报告", "2024-01",
				"\"@type\":\"EventSeries\"", "/events/coscon-2023#event");
		assertThat(html("/en/conferences/coscon-2023")).contains("Artificial intelligence", "Open-source teahouse");
		assertThat(html("/conferences")).contains("/conferences/coscon-2023");
		assertThat(html("/events/coscon-2023")).contains("大会主会场", "/conferences/coscon-2023");
		assertThat(html("/search?q=COSCon&kind=CONFERENCE")).contains("/conferences/coscon-2023");
		assertThat(html("/sitemaps/conferences-1.xml")).contains("/conferences/coscon-2023");
	}

	@Test
	void theAnnualReportIsToldOfTheConferencesOfItsYear() {
		assertThat(this.year.of(Year.of(2023)).zh()).contains("### 第八届中国开源年会", "- 人工智能", "直播观看人数：**168,610**");
		assertThat(this.year.of(Year.of(2022)).isEmpty()).isTrue();
	}

	@Test
	void anAdminEntersOneAndGathersItsVenues() {
		assertThat(send(post(BASE), FORM)).hasStatus(302).hasRedirectedUrl(BASE + "/sample-2026");
		assertThat(html("/conferences/sample-2026"))
			.contains("示例年会", "云计算", "硬件", "茶馆", "主会场还没有公布", "12", "总结", "2026-11")
			.doesNotContain("<script>alert");
		assertThat(add(TALKS, "true")).hasStatus(302);
		assertThat(add("http://localhost:8080/events/sample-chengdu-teahouse?x=1", "false")).hasStatus(302);
		assertThat(html("/conferences/sample-2026")).containsSubsequence("主会场", TALKS, "城市会场",
				"sample-chengdu-teahouse");
		assertThat(html("/events/sample-chengdu-teahouse")).contains("大会城市会场", "/conferences/sample-2026");
		assertThat(add(TALKS, "true")).hasStatus(409);
		assertThat(send(post(BASE + "/sample-2026/removal"), Map.of())).hasStatus(409);
		assertThat(send(post(BASE + "/sample-2026/venues/" + TALKS + "/removal"), Map.of())).hasStatus(302);
		assertThat(html("/events/" + TALKS)).doesNotContain("/conferences/");
		assertThat(text(visit("/admin/audit"))).contains("建立大会", "加入大会会场", "移出大会会场");
	}

	@Test
	void anEventIsPartOfOneConferenceAlone() {
		send(post(BASE), FORM);
		assertThat(add("coscon-2023", "false")).hasStatus(409);
		assertThat(text(add("sample-guangzhou-hardware-day", "false"))).contains("没有这场活动，或者它还没有公开");
		assertThat(text(add("", "false"))).contains("venueEvent-error");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "name; ;name-error", "year;1000;year-error", "year;今年;year-error",
					"shortName;Not a slug;shortName-error", "shortName;new;已经有大会在用", "shortName;coscon-2023;已经有大会在用",
					"tracks;a | b | c;一行一个名称", "figures;18;一行一个数字", "asOf;去年;asOf-error" })
	void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedIsKept(String field, String value, String expected) {
		Map<String, String> form = new HashMap<>(FORM);
		form.put(field, (value != null) ? value : "");
		assertThat(text(send(post(BASE), form))).contains(expected, "Sample conference", "云计算");
	}

	@Test
	void twoAdminsDoNotOverwriteEachOther() {
		send(post(BASE), FORM);
		Map<String, String> form = new HashMap<>(FORM);
		Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
			.matcher(text(visit(BASE + "/sample-2026/edit")));
		assertThat(version.find()).isTrue();
		form.putAll(Map.of("version", version.group(1), "name", "新名字"));
		assertThat(send(post(BASE + "/sample-2026"), form)).hasStatus(302);
		form.put("name", "别的名字");
		MvcTestResult conflict = send(post(BASE + "/sample-2026"), form);
		assertThat(conflict).hasStatus(409);
		assertThat(text(conflict)).contains("新名字", "别的名字");
		assertThat(send(post(BASE + "/sample-2026/removal"), Map.of())).hasStatus(302);
		assertThat(visit("/conferences/sample-2026")).hasStatus(404);
	}

	private MvcTestResult add(String event, String main) {
		return send(post(BASE + "/sample-2026/venues"), Map.of("venueEvent", event, "mainVenue", main));
	}

	private MvcTestResult send(MockHttpServletRequestBuilder request, Map<String, String> form) {
		form.forEach(request::param);
		return this.mvc.perform(request.with(this.people.as("admin")).with(csrf()));
	}

	private MvcTestResult visit(String path) {
		return this.mvc.perform(get(path).with(this.people.as("admin")));
	}

	private String html(String path) {
		return text(this.mvc.get().uri(path).exchange());
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
