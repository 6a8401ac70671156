package org.kaiyuanshe.kcc.conduct;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Transactional
class PageReportTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "/events/x,/events/x", "/en/events/x?a=b#c,/events/x",
					"https://portal.example/recaps/y,/recaps/y", " /members/z ,/members/z", "/en,/en",
					"//evil.example,-", "javascript:alert(1),-", "/a b,-", "/<script>,-", "'',-", "-,-" })
	void anAddressIsTakenForItsPathAlone(String typed, String path) {
		assertThat(PagePath.of(typed)).isEqualTo(path);
	}

	@Test
	void aPageOfContentLeadsToTheFormAndTheFormKnowsIt() {
		assertThat(this.mvc.get().uri("/recaps/three-cities-one-day")).bodyText()
			.contains("/code-of-conduct/reports/new?about=/recaps/three-cities-one-day");
		assertThat(this.mvc.get().uri("/code-of-conduct/reports/new?about=/recaps/three-cities-one-day")).bodyText()
			.contains("name=\"about\"", "<code>/recaps/three-cities-one-day</code>");
		assertThat(this.mvc.get().uri("/login")).bodyText().doesNotContain("reports/new?about");
	}

	@Test
	void theAdminSeesWhatItIsAboutAndTheWayToHideIt() {
		assertThat(this.mvc.post()
			.uri("/code-of-conduct/reports")
			.param("what", "这一页在骂人")
			.param("about", "/recaps/three-cities-one-day")
			.param("opened", "1")
			.param("mayReply", "false")
			.with(csrf())).hasStatus(302);
		String report = this.jdbc.sql("select id::text from conduct_report where what = '这一页在骂人'")
			.query(String.class)
			.single();
		assertThat(this.mvc.get().uri("/admin/conduct/" + report).with(this.people.as("admin"))).hasStatusOk()
			.bodyText()
			.contains("关于这个页面", "/admin/content?about=/recaps/three-cities-one-day");
	}

}
