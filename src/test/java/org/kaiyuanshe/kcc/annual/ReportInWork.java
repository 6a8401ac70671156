package org.kaiyuanshe.kcc.annual;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The report 2027 with one section, and how people work at it. */
abstract class ReportInWork {

	static final String ADMIN = "/admin/annual-reports/2027";

	static final String CHAPTERS = "/manage/annual-reports/2027/chapters";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	void beginWithChapters() {
		send("/admin/annual-reports", "admin",
				Map.of("reportYear", "2027", "title", "2027 报告", "titleEn", "Report 2027"));
		this.jdbc.sql("delete from annual_section where report_id in (select id from annual_report where year = 2027)")
			.update();
		send(ADMIN + "/sections", "admin", Map.of("title", "城市社区", "titleEn", "Chapters", "sectionSlug", "chapters"));
		assertThat(send(ADMIN + "/sections/chapters", "admin", Map.of("version", version(), "title", "城市社区", "titleEn",
				"Chapters", "rank", "1", "told", "chapters", "editor", "示例负责人", "reviewer", "sample-admin")))
			.hasStatus(302);
	}

	String version() {
		return column("version");
	}

	String told() {
		return column("frozen_zh");
	}

	String column(String name) {
		return this.jdbc.sql("select s." + name + "::text from annual_section s where s.slug = 'chapters'")
			.query(String.class)
			.single();
	}

	MvcTestResult send(String path, String role, Map<String, String> form) {
		MockHttpServletRequestBuilder request = post(path);
		form.forEach(request::param);
		return this.mvc.perform(request.with(this.people.as(role)).with(csrf()));
	}

	String page(String path, String role) {
		MvcTestResult answer = this.mvc.get().uri(path).with(this.people.as(role)).exchange();
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
