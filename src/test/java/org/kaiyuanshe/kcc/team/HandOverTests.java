package org.kaiyuanshe.kcc.team;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaiyuanshe.kcc.team.TeamVisits.HAND_OVER;
import static org.kaiyuanshe.kcc.team.TeamVisits.TEAM;

/** Handing over, and what is for leads alone. */
@PortalTest
@Transactional
class HandOverTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

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
	void aLeadHandsOverAndStaysOnTheCoreTeam() {
		this.team.post(HAND_OVER, "lead", Map.of("name", "示例成员", "email", "member@kcc.example", "stays", "true"));
		String link = this.team.linkTo("member@kcc.example");
		assertThat(this.team.present()).contains("LEAD 示例负责人").doesNotContain("LEAD 示例成员");
		this.team.accept(link, Map.of("consent", "true"));
		assertThat(this.team.present()).contains("LEAD 示例成员", "CORE 示例负责人").doesNotContain("LEAD 示例负责人");
		assertThat(this.team.mailTo("admin@kcc.example")).contains("示例负责人 卸任，示例成员 从今天起接任");
		assertThat(this.jdbc.sql("select detail from audit_entry where action = 'TeamEvent.HandedOver'")
			.query(String.class)
			.list()).containsExactly("示例负责人 → 示例成员");
		assertThat(this.team.get(TEAM, "lead")).hasStatus(403);
		assertThat(this.team.get("/chapters/guangzhou", "visitor")).bodyText().contains("2026年9月22日 – 2026年11月21日");
	}

	@Test
	void whoLeadsNoLongerGivesNothingAway() {
		this.team.post(HAND_OVER, "lead", Map.of("name", "示例成员", "email", "member@kcc.example"));
		String link = this.team.linkTo("member@kcc.example");
		this.jdbc.sql("update appointment set to_date = '2026-11-21' where body_slug = 'guangzhou'").update();
		this.entities.clear();
		assertThat(this.team.get(link, "visitor")).hasStatusOk().bodyText().contains("这份邀请已经被撤回");
		assertThat(this.team.accept(link, Map.of("consent", "true"))).hasStatus(409);
		assertThat(this.team.present()).isEmpty();
	}

	@Test
	void anAdminFindsALeadForAChapterWithoutOne() {
		this.team.post("/manage/chapters/dalian/hand-over", "admin",
				Map.of("name", "示例成员", "email", "member@kcc.example"));
		this.team.accept(this.team.linkTo("member@kcc.example"), Map.of("consent", "true"));
		assertThat(this.jdbc.sql("select role from appointment where body_slug = 'dalian'").query(String.class).list())
			.containsExactly("LEAD");
	}

	@Test
	void aDeputyInvitesButMakesAndMovesNoLead() {
		this.team.accept(this.team.invited("DEPUTY", "member@kcc.example"), Map.of("consent", "true"));
		assertThat(this.team.post(TEAM + "/invitations", "member", this.team.form("CORE", "new@kcc.example")))
			.hasStatus(302);
		assertThat(this.team.post(TEAM + "/invitations", "member", this.team.form("LEAD", "newer@kcc.example")))
			.hasStatus(403);
		assertThat(this.team.post(TEAM + "/hui-shi-ji/removal", "member", Map.of("reason", "理由"))).hasStatus(403);
		assertThat(this.team.post(TEAM + "/hui-shi-ji/role", "member", Map.of("role", "CORE"))).hasStatus(403);
		assertThat(this.team.get(HAND_OVER, "member")).hasStatus(403);
		assertThat(this.team.get(TEAM, "member")).hasStatusOk()
			.bodyText()
			.doesNotContain("value=\"LEAD\"", TEAM + "/hui-shi-ji\"", HAND_OVER);
	}

	@Test
	void theLastLeadIsShownTheWayToHandOver() {
		this.team.post(TEAM + "/hui-shi-ji/removal", "lead", Map.of("reason", "理由"));
		String page = "/manage/chapters/guangzhou/departure";
		assertThat(this.team.get(page, "lead")).hasStatusOk()
			.bodyText()
			.contains(HAND_OVER)
			.doesNotContain(TEAM + "/departure");
		assertThat(this.team.post(TEAM + "/departure", "lead", Map.of())).hasStatus(409).bodyText().contains(HAND_OVER);
		assertThat(this.team.post(TEAM + "/sample-lead/removal", "admin", Map.of("reason", "理由"))).hasStatus(409)
			.bodyText()
			.contains(HAND_OVER);
	}

}
