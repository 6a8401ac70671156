package org.kaiyuanshe.kcc.organisation;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Transactional
class MemoryConflictTests {

	private static final String ADMIN = "/admin/organisation";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whoSavesSecondSeesBothTexts() {
		this.jdbc.sql("update project set version = 5, url = 'https://theirs.example' where slug = 'ktoken'").update();
		assertThat(post("/projects/ktoken", Map.of("version", "0", "name", "KToken", "url", "https://mine.example")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("https://mine.example", "https://theirs.example");
	}

	@Test
	void aDecisionAboutWhatChangedMeanwhileIsRefusedInWords() {
		this.jdbc.sql("update project set state = 'ARCHIVED', version = 5 where slug = 'license-chooser'").update();
		assertThat(post("/projects/license-chooser/moves",
				Map.of("version", "4", "becomes", "INCUBATING", "reason", "还在孵化")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("刚刚有人改过", "还在孵化", "name=\"version\" value=\"5\"");
		assertThat(count("project where slug = 'license-chooser' and state = 'ARCHIVED'")).isOne();
	}

	@Test
	void aSecondGrantOfAYearIsRefusedAtTheForm() {
		String some = "award_grant g join award a on a.id = g.award_id where a.slug = 'open-source-star'"
				+ " and g.project_id is null order by g.position limit 1";
		String name = this.jdbc.sql("select g.name from " + some).query(String.class).single();
		String year = this.jdbc.sql("select g.year::text from " + some).query(String.class).single();
		String grants = "/awards/open-source-star/grants";
		assertThat(post(grants, Map.of("year", year, "name", "某某某"))).hasStatus3xxRedirection();
		String second = id("select id from award_grant where name = '某某某'");
		assertThat(post(grants + "/" + second, Map.of("version", "0", "year", year, "name", name, "source", "一份文件")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("的这项评选里已经有了", "value=\"一份文件\"");
	}

	private MvcTestResult post(String path, Map<String, String> form) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(ADMIN + path).with(csrf());
		form.forEach(request::param);
		return this.mvc.perform(request.with(this.people.as("admin")));
	}

	private String id(String sql) {
		return this.jdbc.sql(sql).query(UUID.class).single().toString();
	}

	private int count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Integer.class).single();
	}

}
