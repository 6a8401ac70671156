package org.kaiyuanshe.kcc.member;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What members keep to themselves is nowhere (R17). */
@PortalTest
@Transactional
class VisibilityTests {

	private static final List<String> WORDS = List.of("隐山客", "Zyxwvut", "某某研究院", "Qwerty Institute", "说点自己的事",
			"me.example");

	/** Wherever the portal tells of people, as a page or for machines. */
	private static final List<String> PLACES = List.of("/", "/members", "/members?kind=role", "/members/sample-lead",
			"/en/members/sample-lead", "/chapters", "/chapters/guangzhou", "/workgroups",
			"/events/sample-guangzhou-lightning-talks", "/board", "/awards", "/recaps", "/search?q=研究院",
			"/api/v1/chapters/guangzhou", "/api/v1/workgroups/media", "/api/v1/events", "/feed.atom",
			"/chapters/guangzhou/feed.atom", "/calendar.ics", "/sitemap.xml", "/sitemaps/members-1.xml", "/statistics");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void someoneWithEverything() {
		this.jdbc.sql("""
				update member set alias = '隐山客', latin_name = 'Zyxwvut', affiliation_zh = '某某研究院',
				       affiliation_en = 'Qwerty Institute' where slug = 'sample-lead'
				""").update();
		this.jdbc.sql("""
				insert into membership (id, version, member_id, kind, listed_year)
				select uuidv7(), 0, id, 'FORMAL', 2023 from member where slug = 'sample-lead'
				""").update();
	}

	/** The control of the others: what is not hidden is found where they look. */
	@Test
	void everythingIsShownUnlessItsMemberSaysOtherwise() {
		choose("PUBLIC");
		assertThat(everywhere()).contains(WORDS);
		assertThat(text("/members?q=Zyxwvut")).contains("/members/sample-lead");
		assertThat(text("/members?kind=formal")).contains("/members/sample-lead");
		assertThat(text("/search?q=隐山客")).contains("/members/sample-lead");
		assertThat(text("/members/sample-lead")).contains("2023");
	}

	@ParameterizedTest
	@ValueSource(strings = { "MEMBERS", "NOBODY" })
	void whatIsNotForEveryoneIsNowhereInPublic(String audience) {
		choose(audience);
		assertThat(everywhere()).doesNotContain(WORDS);
		assertThat(text("/members?q=Zyxwvut")).doesNotContain("/members/sample-lead");
		assertThat(text("/members?kind=formal")).doesNotContain("/members/sample-lead");
		assertThat(text("/search?q=隐山客")).doesNotContain("/members/sample-lead");
		assertThat(text("/members/sample-lead")).doesNotContain("2023", "不在正式成员名单上");
	}

	@Test
	void membersSeeOnThePageWhatIsForMembers() {
		choose("MEMBERS");
		assertThat(text("/members/sample-lead", "member")).contains("隐山客", "Zyxwvut", "某某研究院", "说点自己的事", "me.example");
		assertThat(text("/members", "member")).doesNotContain("隐山客");
		choose("NOBODY");
		assertThat(text("/members/sample-lead", "member")).doesNotContain("隐山客", "说点自己的事");
		assertThat(text("/admin/members/sample-lead", "admin")).contains("隐山客");
	}

	@Test
	void whatTheFormDoesNotSayIsHidden() {
		assertThat(post(Map.of("version", version(), "intro", "说点自己的事"))).hasStatus(302);
		assertThat(text("/members/sample-lead")).doesNotContain("说点自己的事", "隐山客");
		assertThat(post(Map.of("version", version(), "showIntro", "EVERYONE"))).hasStatusOk();
	}

	@Test
	void rolesAlwaysStandThere() {
		choose("NOBODY");
		assertThat(text("/members/sample-lead")).contains("/chapters/guangzhou");
	}

	private String everywhere() {
		StringBuilder all = new StringBuilder();
		PLACES.forEach((place) -> all.append(text(place)));
		return all.toString();
	}

	private void choose(String audience) {
		Map<String, String> form = new HashMap<>(
				Map.of("version", version(), "intro", "说点自己的事", "link1", "https://me.example"));
		for (String part : List.of("Alias", "LatinName", "Affiliation", "Membership", "Intro", "Links", "Talks",
				"Recaps", "Awards")) {
			form.put("show" + part, audience);
		}
		assertThat(post(form)).hasStatus(302);
	}

	private String version() {
		return this.jdbc.sql("""
				select p.version from member_profile p join member m on m.id = p.member_id where m.slug = 'sample-lead'
				""").query(String.class).optional().orElse("-1");
	}

	private MvcTestResult post(Map<String, String> form) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post("/account/profile").with(csrf());
		form.forEach(request::param);
		return this.mvc.perform(request.with(this.people.as("lead")));
	}

	private String text(String address) {
		return text(address, "visitor");
	}

	private String text(String address, String who) {
		MvcTestResult answer = this.mvc.get().uri(address).with(this.people.as(who)).exchange();
		assertThat(answer).as(address).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
