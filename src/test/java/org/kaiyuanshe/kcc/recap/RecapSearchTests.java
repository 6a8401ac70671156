package org.kaiyuanshe.kcc.recap;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Recaps are found as they are now, and drafts by nobody. */
@PortalTest
@Transactional
class RecapSearchTests {

	private static final String BASE = "/manage/chapters/guangzhou/recaps";

	private static final String DRAFT = BASE + "/guangzhou-four-tables";

	private static final String FOUND = "href=\"/recaps/guangzhou-four-tables\"";

	private static final Map<String, String> FORM = Map.of("title", "四张桌子", "titleEn", "Four tables", "body",
			"那天**湖畔的灯**亮到很晚，写信到 someone.private@example.org", "events", "sample-guangzhou-first-pull-request", "others",
			"sample-chengdu-teahouse");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void thoseOfTheRecordsAreFoundByTitleTextAndCity() {
		for (String query : new String[] { "一日三城", "三城 长沙", "KCC@Changsha", "chengdu 三城" }) {
			assertThat(found(query)).as(query).contains("href=\"/recaps/three-cities-one-day\"");
		}
		assertThat(found("一日三城")).contains("活动总结", "kind=RECAP");
		assertThat(html("/search?q={q}&kind=RECAP", "KCC@成都")).contains("/recaps/three-cities-one-day")
			.doesNotContain("href=\"/chapters/chengdu\"");
	}

	@Test
	void aRecapFromItsPublicationUntilItIsTakenBack() {
		send(BASE, FORM);
		assertThat(found("湖畔的灯")).doesNotContain(FOUND);
		send(DRAFT + "/publication", Map.of());
		for (String query : new String[] { "四张桌子", "four tables", "湖畔的灯", "成都 桌子", "guangzhou 桌子" }) {
			assertThat(found(query)).as(query).contains(FOUND);
		}
		assertThat(found("someone.private")).doesNotContain(FOUND);
		send(DRAFT, Map.of("title", "五张桌子", "body", "改过的正文", "events", "sample-guangzhou-first-pull-request", "version",
				version()));
		assertThat(found("五张桌子")).contains(FOUND);
		assertThat(found("湖畔的灯")).doesNotContain(FOUND);
		assertThat(found("成都 桌子")).doesNotContain(FOUND);
		send(DRAFT + "/withdrawal", Map.of());
		assertThat(found("五张桌子")).doesNotContain(FOUND);
	}

	private String version() {
		return this.jdbc.sql("select version::text from recap where slug = 'guangzhou-four-tables'")
			.query(String.class)
			.single();
	}

	private void send(String path, Map<String, String> fields) {
		MockHttpServletRequestBuilder form = post(path).with(this.people.as("lead")).with(csrf());
		fields.forEach(form::param);
		assertThat(this.mvc.perform(form)).as(path).hasStatus(302);
	}

	private String found(String query) {
		return html("/search?q={q}", query);
	}

	private String html(String path, String query) {
		return new String(this.mvc.get().uri(path, query).exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

}
