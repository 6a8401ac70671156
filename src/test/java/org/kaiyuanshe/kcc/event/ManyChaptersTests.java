package org.kaiyuanshe.kcc.event;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Forms in which one chapter is named, among thousands. */
@PortalTest
@Transactional
class ManyChaptersTests {

	@Autowired
	private SharedEvents shared;

	@Autowired
	private CoHostPages pages;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private People people;

	@Autowired
	private MockMvcTester mvc;

	private String event;

	@BeforeEach
	void thousands() {
		this.event = this.shared.ofDalian();
		this.jdbc.sql("""
				insert into chapter (id, version, slug, city_zh, city_en, city_key, sort_key, region, country, zone,
				                     records_from, status, hue)
				select gen_random_uuid(), 0, 'many-' || n, '众' || n, 'Many ' || greatest(n, 2), '众' || n, 'zhong ' || n,
				       'elsewhere', 'CN', 'Asia/Shanghai', date '2026-01-01', 'ACTIVE', 0
				from generate_series(1, 3350) n
				""").update();
	}

	@ParameterizedTest
	@CsvSource({ "/manage/chapters/dalian/events/", "/admin/cases/new" })
	void aPageSuggestsAtMostTwoHundred(String path) {
		MvcTestResult page = get(path.endsWith("/") ? path + this.event : path);
		assertThat(page).hasStatusOk().bodyText().contains("<datalist id=").satisfies((body) -> {
			String list = body.substring(body.indexOf("<datalist"), body.indexOf("</datalist>"));
			assertThat(list.split("<option ")).hasSize(201);
		});
	}

	@Test
	void aChapterThatIsNotSuggestedIsInvitedByItsName() {
		assertThat(invite(" MANY 3349 ")).hasStatus(302);
		assertThat(invite("众3350")).hasStatus(302);
		assertThat(this.pages.ofEvent(this.event)).extracting((row) -> row.chapter().slug())
			.containsExactlyInAnyOrder("many-3349", "many-3350");
	}

	@ParameterizedTest
	@CsvSource({ "多城, 没有找到这个社区", "Many 2, 不止一个社区叫这个名字", "大连, 这个社区不能邀请" })
	void whatNamesNoneIsAnsweredAtTheField(String typed, String answer) {
		assertThat(invite(typed)).hasStatusOk()
			.bodyText()
			.contains("aria-describedby=\"guest-hint guest-error\"", "value=\"" + typed + "\"", answer);
		assertThat(this.pages.ofEvent(this.event)).isEmpty();
	}

	@Test
	void aCaseIsOpenedAboutAChapterByItsName() {
		assertThat(get("/admin/cases/new?chapter={typed}", "many 3350")).hasStatusOk()
			.bodyText()
			.contains("/admin/chapters/many-3350/case");
		assertThat(get("/admin/cases/new?chapter=nowhere")).hasStatusOk()
			.bodyText()
			.contains("value=\"nowhere\"", "没有找到这个社区", "href=\"#chapter\"");
		assertThat(get("/admin/cases/new?chapter=")).hasStatusOk().bodyText().contains("这一项要填");
	}

	private MvcTestResult get(String path, Object... typed) {
		return this.mvc.get().uri(path, typed).with(this.people.as("admin")).exchange();
	}

	private MvcTestResult invite(String typed) {
		return this.mvc.post()
			.uri("/manage/chapters/dalian/events/" + this.event + "/co-hosts")
			.param("guest", typed)
			.with(this.people.as("admin"))
			.with(csrf())
			.exchange();
	}

}
