package org.kaiyuanshe.kcc.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Transactional
class ConsentTests {

	private static final String PAGE = "/account/consents";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void tellsEverythingThatWasAgreedTo() {
		this.jdbc
			.sql("""
					insert into registration (id, version, event_id, number, status, name, email, language, created_at, sample)
					select uuidv7(), 0, id, 9000, 'CANCELLED', '某人', 'lead@kcc.example', 'zh-CN', '2026-11-20', false
					from event where slug = 'sample-guangzhou-lightning-talks'
					""")
			.update();
		assertThat(get(PAGE, "lead")).hasStatusOk()
			.bodyText()
			.contains("版本 2026-11", "现行版本", "2026年11月21日 12:00", "你还没有选择过", "报名「", "已经结束", "/account/notifications",
					"/account/deletion");
		assertThat(get(PAGE, "member")).bodyText().doesNotContain("已经结束");
	}

	@Test
	void whatAPageShowsIsTakenBackAsEasilyAsItWasGiven() {
		show("PUBLIC", "MEMBERS");
		assertThat(versions("withdrawn_at is null")).contains("INTRO/PUBLIC", "AWARDS/MEMBERS").hasSize(9);
		assertThat(get("/members/sample-lead", "visitor")).bodyText().contains("说点自己的事");
		assertThat(post(PAGE + "/" + id("INTRO/PUBLIC") + "/withdrawal", "lead", Map.of())).hasStatus(302);
		assertThat(get("/members/sample-lead", "visitor")).bodyText().doesNotContain("说点自己的事");
		assertThat(versions("withdrawn_at is not null")).containsExactly("INTRO/PUBLIC");
		assertThat(get(PAGE, "lead")).bodyText().contains("已经撤回的");
		assertThat(post(PAGE + "/" + id("INTRO/PUBLIC") + "/withdrawal", "lead", Map.of())).hasStatus(409);
	}

	@Test
	void choosingAnotherCircleEndsTheOneConsentAndGivesAnother() {
		show("PUBLIC", "PUBLIC");
		show("NOBODY", "MEMBERS");
		assertThat(versions("withdrawn_at is null")).hasSize(8).allMatch((version) -> version.endsWith("/MEMBERS"));
		assertThat(versions("withdrawn_at is not null")).hasSize(9).contains("INTRO/PUBLIC");
	}

	@Test
	void nobodyTakesBackWhatIsNotTheirsOrWhatStays() {
		show("PUBLIC", "PUBLIC");
		assertThat(post(PAGE + "/" + id("INTRO/PUBLIC") + "/withdrawal", "member", Map.of())).hasStatus(404);
		assertThat(post(PAGE + "/" + id("2026-11") + "/withdrawal", "lead", Map.of())).hasStatus(409);
	}

	@Test
	void whatWasAgreedToCannotBeRewritten() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update consent set given_at = '2020-01-01'").update());
	}

	@Test
	void theMailsOfAnAddressAreChosenOnThePageThatEachMailLinksTo() {
		MvcTestResult answer = get("/account/notifications", "lead");
		assertThat(answer).hasStatus(302);
		String page = String.valueOf(answer.getResponse().getRedirectedUrl());
		assertThat(get(page, "visitor")).hasStatusOk();
	}

	private void show(String intro, String others) {
		Map<String, String> form = new HashMap<>(Map.of("version", version(), "intro", "说点自己的事", "showIntro", intro));
		for (String part : List.of("Alias", "LatinName", "Affiliation", "Membership", "Links", "Talks", "Recaps",
				"Awards")) {
			form.put("show" + part, others);
		}
		assertThat(post("/account/profile", "lead", form)).hasStatus(302);
	}

	private String version() {
		return this.jdbc.sql("select version from member_profile where member_id = :me")
			.param("me", this.people.member("lead"))
			.query(String.class)
			.optional()
			.orElse("-1");
	}

	private UUID id(String version) {
		return this.jdbc.sql("""
				select c.id from consent c join account a on a.id = c.account_id
				where a.email = 'lead@kcc.example' and c.version = :version
				""").param("version", version).query(UUID.class).single();
	}

	private List<String> versions(String condition) {
		return this.jdbc.sql("select version from consent where purpose = 'PROFILE' and " + condition)
			.query(String.class)
			.list();
	}

	private MvcTestResult get(String address, String who) {
		return this.mvc.get().uri(address).with(this.people.as(who)).exchange();
	}

	private MvcTestResult post(String address, String who, Map<String, String> form) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address).with(csrf());
		form.forEach(request::param);
		return this.mvc.perform(request.with(this.people.as(who)));
	}

}
