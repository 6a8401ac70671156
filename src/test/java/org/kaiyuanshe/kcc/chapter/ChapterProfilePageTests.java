package org.kaiyuanshe.kcc.chapter;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@PortalTest
@Transactional
class ChapterProfilePageTests {

	private static final String PROFILE = "/manage/chapters/guangzhou/profile";

	private static final Map<String, String> FULL = Map.ofEntries(Map.entry("intro", "## 我们\n\n每月一聚"),
			Map.entry("introEn", "Every month"), Map.entry("mailbox", "guangzhou@kcc.example"),
			Map.entry("contact", "在公众号留言"), Map.entry("hue", "9"), Map.entry("links[0].url", "https://code.example/gz"),
			Map.entry("links[5].url", "https://video.example"), Map.entry("links[5].label", "视频"),
			Map.entry("places[0].name", "江畔茶室"), Map.entry("places[0].address", "示例路 1 号"),
			Map.entry("places[0].nameEn", "River Tearoom"), Map.entry("places[4].name", "图书馆"));

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatALeadWritesIsOnTheChaptersPage() {
		assertThat(save(FULL)).hasStatus(302).hasRedirectedUrl(PROFILE);
		assertThat(page("/chapters/guangzhou")).contains("<h2>我们</h2>", "guangzhou@kcc.example", "在公众号留言",
				"href=\"https://code.example/gz\"", ">code.example/gz<", ">视频<", "江畔茶室", "示例路 1 号", "图书馆",
				"https://uri.amap.com/search?keyword=", "/covers/9-guangzhou.svg");
		assertThat(page("/en/chapters/guangzhou")).contains("Every month", "River Tearoom");
		assertThat(this.jdbc.sql("select action || ' ' || subject from audit_entry order by id desc limit 1")
			.query(String.class)
			.single()).isEqualTo("ChapterProfileChanged chapter/guangzhou");
	}

	@Test
	void rowsThatWereLeftEmptyDisappear() {
		save(FULL);
		assertThat(this.jdbc.sql("select position || ' ' || url from chapter_link order by position")
			.query(String.class)
			.list()).containsExactly("0 https://code.example/gz", "1 https://video.example");
		save(Map.of("hue", "9", "links[3].url", "https://video.example"));
		assertThat(this.jdbc.sql("select position || ' ' || url from chapter_link order by position")
			.query(String.class)
			.list()).containsExactly("0 https://video.example");
		assertThat(page("/chapters/guangzhou")).doesNotContain("code.example", "江畔茶室", "guangzhou@kcc.example");
	}

	@ParameterizedTest
	@CsvSource({ "links[2].url,javascript:alert(1),links2.url,请写完整的网址", "links[3].label,只有名称,links3.url,还缺网址",
			"places[1].address,只有地址,places1.name,还缺这个地方的中文名称", "mailbox,no address,mailbox,看起来不是一个邮箱地址",
			"hue,12,hue,请从给出的选项里选" })
	void whatIsWrongIsSaidAtTheFieldAndEverythingTypedIsKept(String field, String value, String place, String words) {
		Map<String, String> form = new HashMap<>(FULL);
		form.put(field, value);
		MvcTestResult answer = save(form);
		assertThat(answer).hasStatusOk();
		assertThat(text(answer)).contains(words, "href=\"#" + place + "\"", "https://code.example/gz", "视频",
				"River Tearoom", "在公众号留言", "每月一聚", "图书馆");
		assertThat(this.jdbc.sql("select count(*) from chapter_link").query(Integer.class).single()).isZero();
	}

	@Test
	void theSecondOfTwoLeadsSeesBothTextsAndMayInsist() {
		String opened = version();
		save(FULL);
		Map<String, String> mine = new HashMap<>(FULL);
		mine.putAll(Map.of("version", opened, "intro", "我的介绍", "places[0].name", "另一家", "hue", "3"));
		MvcTestResult conflict = save(mine);
		assertThat(conflict).hasStatus(409);
		assertThat(text(conflict)).contains("有人先保存了", "我的介绍", "## 我们", "另一家", "江畔茶室", "丁香",
				"name=\"version\" value=\"" + version() + "\"");
		mine.put("version", version());
		assertThat(save(mine)).hasStatus(302);
		assertThat(page("/chapters/guangzhou")).contains("我的介绍", "另一家").doesNotContain("江畔茶室");
	}

	@Test
	void moreRowsThanTheFormHasAreNotKept() {
		save(Map.of("hue", "1", "links[6].url", "https://seven.example", "links[99].url", "https://hundred.example",
				"links[0].url", "https://one.example"));
		assertThat(this.jdbc.sql("select url from chapter_link").query(String.class).list())
			.isEqualTo(List.of("https://one.example"));
	}

	private MvcTestResult save(Map<String, String> fields) {
		MockHttpServletRequestBuilder form = post(PROFILE).with(this.people.as("lead")).with(csrf());
		fields.forEach(form::param);
		return this.mvc.perform(fields.containsKey("version") ? form : form.param("version", version()));
	}

	private String version() {
		return this.jdbc.sql("select version::text from chapter where slug = 'guangzhou'").query(String.class).single();
	}

	private String page(String path) {
		return text(this.mvc.get().uri(path).exchange());
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
