package org.kaiyuanshe.kcc.team;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaiyuanshe.kcc.team.TeamVisits.TEAM;

/** Inviting and answering, as people do it. */
@PortalTest
@Transactional
class TeamPagesTests {

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

	private TeamVisits team;

	@BeforeEach
	void arrive() {
		this.team = new TeamVisits(this.mvc, this.people, this.entities, this.jdbc);
	}

	@Test
	void whoeverIsNewAcceptsAndIsLedOnToAnAccount() {
		String link = this.team.invited("DEPUTY", "new@kcc.example");
		this.team.get(link, "visitor");
		assertThat(this.team.present()).doesNotContain("DEPUTY 示例伙伴");
		MvcTestResult accepted = this.team.accept(link, Map.of("name", "示例新人", "consent", "true"));
		String door = String.valueOf(accepted.getResponse().getRedirectedUrl());
		assertThat(door).startsWith("/invitations/");
		assertThat(this.team.get(door, "visitor")).hasStatusOk().bodyText().contains("new@kcc.example");
		assertThat(this.team.present()).contains("DEPUTY 示例新人");
		assertThat(this.team.mailTo("new@kcc.example")).contains("/invitations/");
		assertThat(this.jdbc.sql("select consent_version from team_invitation where consent_at is not null")
			.query(String.class)
			.list()).hasSize(1);
	}

	@Test
	void whoeverSignsInWithTheAddressIsThatMember() {
		String link = this.team.invited("CORE", "Member@kcc.example");
		assertThat(this.team.get(link, "visitor")).bodyText().contains("示例成员").doesNotContain("name=\"name\"");
		this.team.accept(link, Map.of("consent", "true"));
		assertThat(this.team.present()).contains("CORE 示例成员");
	}

	@Test
	void withoutTheCodeOfConductNothingHappens() {
		String link = this.team.invited("CORE", "new@kcc.example");
		MvcTestResult answer = this.team.accept(link, Map.of("name", "示例新人", "_consent", "on"));
		assertThat(answer).hasStatusOk().bodyText().contains("要先接受行为守则，才能加入。", "示例新人");
		assertThat(this.team.present()).doesNotContain("CORE 示例新人");
	}

	@ParameterizedTest
	@CsvSource({ "accepted, 你已经接受了这份邀请", "declined, 这份邀请已经谢绝", "withdrawn, 这份邀请已经被撤回", "expired, 这份邀请已经过期" })
	void aLinkThatIsNoLongerGoodSaysWhy(String what, String words) {
		String link = this.team.invited("CORE", "member@kcc.example");
		switch (what) {
			case "accepted" -> this.team.accept(link, Map.of("consent", "true"));
			case "declined" -> this.team.post(link + "/refusal", "visitor", Map.of());
			case "withdrawn" ->
				this.team.post(TEAM + "/invitations/" + this.team.invitation() + "/withdrawal", "lead", Map.of());
			default -> this.clock.advance(TeamInvitation.LIFE);
		}
		try {
			List<String> before = this.team.present();
			assertThat(this.team.get(link, "visitor")).hasStatusOk().bodyText().contains(words);
			assertThat(this.team.accept(link, Map.of("consent", "true"))).hasStatus(409);
			assertThat(this.team.post(link + "/refusal", "visitor", Map.of())).hasStatus(409);
			assertThat(this.team.present()).isEqualTo(before);
		}
		finally {
			this.clock.advance(what.equals("expired") ? TeamInvitation.LIFE.negated() : Duration.ZERO);
		}
	}

	@Test
	void sendingItAgainReplacesTheLink() {
		String old = this.team.invited("CORE", "new@kcc.example");
		this.team.post(TEAM + "/invitations/" + this.team.invitation() + "/renewal", "lead", Map.of());
		String link = this.team.linkTo("new@kcc.example");
		assertThat(link).isNotEqualTo(old);
		assertThat(this.team.get(old, "visitor")).hasStatus(404);
		assertThat(this.team.get(link, "visitor")).hasStatusOk();
	}

}
