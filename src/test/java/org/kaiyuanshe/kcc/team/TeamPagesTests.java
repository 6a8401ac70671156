package org.kaiyuanshe.kcc.team;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Inviting, answering and handing over, as people do it. */
@PortalTest
@Import(People.class)
@Transactional
class TeamPagesTests {

	private static final String TEAM = "/manage/chapters/guangzhou/team";

	private static final String HAND_OVER = "/manage/chapters/guangzhou/hand-over";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whoeverIsNewAcceptsAndIsLedOnToAnAccount() {
		String link = invited("DEPUTY", "new@kcc.example");
		this.mvc.get().uri(link).exchange();
		assertThat(present()).doesNotContain("DEPUTY 示例伙伴");
		MvcTestResult accepted = accept(link, Map.of("name", "示例新人", "consent", "true"));
		String door = String.valueOf(accepted.getResponse().getRedirectedUrl());
		assertThat(door).startsWith("/invitations/");
		assertThat(this.mvc.get().uri(door)).hasStatusOk().bodyText().contains("new@kcc.example");
		assertThat(present()).contains("DEPUTY 示例新人");
		assertThat(mailTo("new@kcc.example")).contains("/invitations/");
		assertThat(this.jdbc.sql("select consent_version from team_invitation where consent_at is not null")
			.query(String.class)
			.list()).hasSize(1);
	}

	@Test
	void whoeverSignsInWithTheAddressIsThatMember() {
		String link = invited("CORE", "Member@kcc.example");
		assertThat(this.mvc.get().uri(link)).bodyText().contains("示例成员").doesNotContain("name=\"name\"");
		accept(link, Map.of("consent", "true"));
		assertThat(present()).contains("CORE 示例成员");
	}

	@Test
	void withoutTheCodeOfConductNothingHappens() {
		String link = invited("CORE", "new@kcc.example");
		MvcTestResult answer = accept(link, Map.of("name", "示例新人", "_consent", "on"));
		assertThat(answer).hasStatusOk().bodyText().contains("要先接受行为守则，才能加入。", "示例新人");
		assertThat(present()).doesNotContain("CORE 示例新人");
	}

	@ParameterizedTest
	@CsvSource({ "accepted, 你已经接受了这份邀请", "declined, 这份邀请已经谢绝", "withdrawn, 这份邀请已经被撤回", "expired, 这份邀请已经过期" })
	void aLinkThatIsNoLongerGoodSaysWhy(String what, String words) {
		String link = invited("CORE", "member@kcc.example");
		switch (what) {
			case "accepted" -> accept(link, Map.of("consent", "true"));
			case "declined" -> post(link + "/refusal", "visitor", Map.of());
			case "withdrawn" -> post(TEAM + "/invitations/" + invitation() + "/withdrawal", "lead", Map.of());
			default -> this.clock.advance(TeamInvitation.LIFE);
		}
		try {
			List<String> before = present();
			assertThat(this.mvc.get().uri(link)).hasStatusOk().bodyText().contains(words);
			assertThat(accept(link, Map.of("consent", "true"))).hasStatus(409);
			assertThat(post(link + "/refusal", "visitor", Map.of())).hasStatus(409);
			assertThat(present()).isEqualTo(before);
		}
		finally {
			this.clock.advance(what.equals("expired") ? TeamInvitation.LIFE.negated() : Duration.ZERO);
		}
	}

	@Test
	void sendingItAgainReplacesTheLink() {
		String old = invited("CORE", "new@kcc.example");
		post(TEAM + "/invitations/" + invitation() + "/renewal", "lead", Map.of());
		String link = linkTo("new@kcc.example");
		assertThat(link).isNotEqualTo(old);
		assertThat(this.mvc.get().uri(old)).hasStatus(404);
		assertThat(this.mvc.get().uri(link)).hasStatusOk();
	}

	@Test
	void aLeadHandsOverAndStaysOnTheCoreTeam() {
		post(HAND_OVER, "lead", Map.of("name", "示例成员", "email", "member@kcc.example", "stays", "true"));
		String link = linkTo("member@kcc.example");
		assertThat(present()).contains("LEAD 示例负责人").doesNotContain("LEAD 示例成员");
		accept(link, Map.of("consent", "true"));
		assertThat(present()).contains("LEAD 示例成员", "CORE 示例负责人").doesNotContain("LEAD 示例负责人");
		assertThat(mailTo("admin@kcc.example")).contains("示例负责人 卸任，示例成员 从今天起接任");
		assertThat(this.jdbc.sql("select detail from audit_entry where action = 'TeamEvent.HandedOver'")
			.query(String.class)
			.list()).containsExactly("示例负责人 → 示例成员");
		assertThat(this.mvc.perform(get(TEAM, "lead"))).hasStatus(403);
		assertThat(this.mvc.get().uri("/chapters/guangzhou")).bodyText().contains("2026年9月22日 – 2026年11月21日");
	}

	@Test
	void anAdminFindsALeadForAChapterWithoutOne() {
		post("/manage/chapters/dalian/hand-over", "admin", Map.of("name", "示例成员", "email", "member@kcc.example"));
		accept(linkTo("member@kcc.example"), Map.of("consent", "true"));
		assertThat(this.jdbc.sql("select role from appointment where body_slug = 'dalian'").query(String.class).list())
			.containsExactly("LEAD");
	}

	@Test
	void aDeputyInvitesButMakesAndMovesNoLead() {
		accept(invited("DEPUTY", "member@kcc.example"), Map.of("consent", "true"));
		assertThat(post(TEAM + "/invitations", "member", form("CORE", "new@kcc.example"))).hasStatus(302);
		assertThat(post(TEAM + "/invitations", "member", form("LEAD", "newer@kcc.example"))).hasStatus(403);
		assertThat(post(TEAM + "/hui-shi-ji/removal", "member", Map.of("reason", "理由"))).hasStatus(403);
		assertThat(post(TEAM + "/hui-shi-ji/role", "member", Map.of("role", "CORE"))).hasStatus(403);
		assertThat(this.mvc.perform(get(HAND_OVER, "member"))).hasStatus(403);
		assertThat(this.mvc.perform(get(TEAM, "member"))).hasStatusOk()
			.bodyText()
			.doesNotContain("value=\"LEAD\"", TEAM + "/hui-shi-ji\"", HAND_OVER);
	}

	@Test
	void theLastLeadIsShownTheWayToHandOver() {
		post(TEAM + "/hui-shi-ji/removal", "lead", Map.of("reason", "理由"));
		String page = "/manage/chapters/guangzhou/departure";
		assertThat(this.mvc.perform(get(page, "lead"))).hasStatusOk()
			.bodyText()
			.contains(HAND_OVER)
			.doesNotContain(TEAM + "/departure");
		assertThat(post(TEAM + "/departure", "lead", Map.of())).hasStatus(409).bodyText().contains(HAND_OVER);
		assertThat(post(TEAM + "/sample-lead/removal", "admin", Map.of("reason", "理由"))).hasStatus(409)
			.bodyText()
			.contains(HAND_OVER);
	}

	private String invited(String role, String email) {
		assertThat(post(TEAM + "/invitations", "lead", form(role, email))).hasStatus(302);
		return linkTo(email.toLowerCase());
	}

	private static Map<String, String> form(String role, String email) {
		return Map.of("role", role, "email", email, "name", "示例伙伴");
	}

	private MvcTestResult accept(String link, Map<String, String> form) {
		return post(link + "/acceptance", "visitor", form);
	}

	private MvcTestResult post(String address, String who, Map<String, String> form) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address);
		form.forEach(request::param);
		MvcTestResult answer = this.mvc.perform(request.with(this.people.as(who)).with(csrf()));
		this.entities.flush();
		return answer;
	}

	private MockHttpServletRequestBuilder get(String address, String who) {
		return MockMvcRequestBuilders.get(address).with(this.people.as(who));
	}

	private String linkTo(String address) {
		return this.jdbc.sql("""
				select body from outbox_mail where recipient = :address and body like '%/team-invitations/%'
				order by id desc limit 1
				""")
			.param("address", address)
			.query(String.class)
			.single()
			.replaceAll("(?s).*(/team-invitations/[A-Za-z0-9_-]{43}).*", "$1");
	}

	private String mailTo(String address) {
		return this.jdbc.sql("select body from outbox_mail where recipient = :address order by id desc limit 1")
			.param("address", address)
			.query(String.class)
			.single();
	}

	private String invitation() {
		return this.jdbc.sql("select id::text from team_invitation where status = 'OPEN' order by id desc limit 1")
			.query(String.class)
			.single();
	}

	private List<String> present() {
		return this.jdbc.sql("""
				select a.role || ' ' || m.name from appointment a join member m on m.id = a.member_id
				where a.body_slug = 'guangzhou' and a.to_date is null
				""").query(String.class).list();
	}

}
