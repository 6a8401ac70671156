package org.kaiyuanshe.kcc.event;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Where an event is, and how its page leads there. */
@PortalTest
@Transactional
class EventPlaceTests {

	private static final Map<String, String> FORM = Map.of("title", "茶会", "start", "2026-12-01T19:00", "end",
			"2026-12-01T21:00", "zone", "Asia/Shanghai", "mode", "IN_PERSON", "venue", "江畔茶室", "address", "示例路 1 号",
			"test", "false");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@Test
	void inChinaTheMapsOfChinaShowThePointInTheirOwnNumbers() {
		String page = page(draft("guangzhou", Map.of("coordinates", "39.915，116.404")));
		assertThat(page)
			.contains("https://uri.amap.com/marker?position=116.410244,39.916404&amp;coordinate=gaode",
					"https://apis.map.qq.com/uri/v1/marker?marker=coord:39.916404,116.410244;title:%E6%B1%9F%E7%95%94",
					"https://api.map.baidu.com/marker?location=39.922700,116.416627&amp;coord_type=bd09ll", ">高德地图<")
			.doesNotContain("openstreetmap", "google");
	}

	@Test
	void elsewhereTheMapsShowThePointAsItIs() {
		String page = page("/en" + draft("singapore", Map.of("coordinates", "1.2966 103.7764")));
		assertThat(page)
			.contains("https://www.openstreetmap.org/?mlat=1.296600&amp;mlon=103.776400#map=17/1.296600/103.776400",
					"https://www.google.com/maps/search/?api=1&amp;query=1.296600,103.776400", ">Google Maps<")
			.doesNotContain("amap");
	}

	@ParameterizedTest
	@CsvSource({ "示例路 1 号,%E5%B9%BF%E5%B7%9E%20%E6%B1%9F%E7%95%94", "广州市示例路 1 号,keyword=%E6%B1%9F%E7%95%94",
			"1 Road Guangzhou,keyword=%E6%B1%9F%E7%95%94" })
	void withoutAPointTheMapsSearchInTheCityUnlessTheAddressNamesIt(String address, String words) {
		assertThat(page(draft("guangzhou", Map.of("address", address))))
			.contains("https://uri.amap.com/search?keyword=", words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "在江边|没看懂这个坐标", "113.3, 23.1|经纬度好像写反了", "23, 200|地球上没有这个点" })
	void whatIsNoPointIsSaidAtTheFieldAndKept(String typed, String words) {
		MvcTestResult answer = send("/manage/chapters/guangzhou/events", with(Map.of("coordinates", typed)));
		assertThat(answer).hasStatusOk();
		assertThat(text(answer)).contains(words, "href=\"#coordinates\"", "value=\"" + typed + "\"", "江畔茶室",
				"<details class=\"fold\" open");
	}

	@Test
	void aPinThatIsPutRightMovesNobody() {
		String slug = "sample-guangzhou-lightning-talks";
		String path = "/manage/chapters/guangzhou/events/" + slug;
		String place = "update event set venue_zh = '江畔茶室', venue_en = null, address_zh = '示例路 1 号', address_en = null, "
				+ "start_local = '2026-12-01T19:00', end_local = '2026-12-01T21:00', zone = 'Asia/Shanghai', "
				+ "starts_at = '2026-12-01T11:00Z', ends_at = '2026-12-01T13:00Z', version = 5 where slug = :slug";
		this.jdbc.sql(place).param("slug", slug).update();
		assertThat(send(path, with(Map.of("version", "5", "coordinates", "23.1, 113.3")))).hasStatus(302);
		assertThat(lastAction()).isEqualTo("EventChange.Edited");
		assertThat(send(path, with(Map.of("version", "6", "coordinates", "", "venue", "图书馆")))).hasStatus(302);
		assertThat(lastAction()).isEqualTo("EventChange.Relocated");
		assertThat(page(path)).contains("https://uri.amap.com/search");
	}

	@Test
	void theFormOpensTwelveFieldsAtMost() {
		String form = page("/manage/chapters/guangzhou/events/new");
		String open = form.substring(form.indexOf("<fieldset"), form.indexOf("<details class=\"fold\""));
		assertThat(open.split("class=\"form-label\"|class=\"fieldset fieldset-plain field\"", -1)).hasSizeBetween(8,
				13);
	}

	private String draft(String chapter, Map<String, String> more) {
		return send("/manage/chapters/" + chapter + "/events", with(more)).getResponse().getRedirectedUrl();
	}

	private static Map<String, String> with(Map<String, String> more) {
		Map<String, String> form = new HashMap<>(FORM);
		form.putAll(more);
		return form;
	}

	private MvcTestResult send(String path, Map<String, String> fields) {
		MockHttpServletRequestBuilder form = post(path).with(this.people.as("admin")).with(csrf());
		fields.forEach(form::param);
		MvcTestResult answer = this.mvc.perform(form);
		this.entities.flush();
		return answer;
	}

	private String lastAction() {
		return this.jdbc.sql("select action from audit_entry order by id desc limit 1").query(String.class).single();
	}

	private String page(String path) {
		return text(this.mvc.get().uri(path).with(this.people.as("admin")).exchange());
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
