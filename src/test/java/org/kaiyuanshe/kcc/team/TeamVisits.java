package org.kaiyuanshe.kcc.team;

import java.util.List;
import java.util.Map;

import org.kaiyuanshe.kcc.security.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Goes to the pages of the team of 广州 and opens the links in its mails. */
class TeamVisits {

	static final String TEAM = "/manage/chapters/guangzhou/team";

	static final String HAND_OVER = "/manage/chapters/guangzhou/hand-over";

	private final MockMvcTester mvc;

	private final People people;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	TeamVisits(MockMvcTester mvc, People people, EntityManager entities, JdbcClient jdbc) {
		this.mvc = mvc;
		this.people = people;
		this.entities = entities;
		this.jdbc = jdbc;
	}

	String invited(String role, String email) {
		assertThat(post(TEAM + "/invitations", "lead", form(role, email))).hasStatus(302);
		return linkTo(email.toLowerCase());
	}

	Map<String, String> form(String role, String email) {
		return Map.of("role", role, "email", email, "name", "示例伙伴");
	}

	MvcTestResult accept(String link, Map<String, String> form) {
		return post(link + "/acceptance", "visitor", form);
	}

	MvcTestResult post(String address, String who, Map<String, String> form) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address);
		form.forEach(request::param);
		MvcTestResult answer = this.mvc.perform(request.with(this.people.as(who)).with(csrf()));
		this.entities.flush();
		return answer;
	}

	MvcTestResult get(String address, String who) {
		return this.mvc.perform(MockMvcRequestBuilders.get(address).with(this.people.as(who)));
	}

	String linkTo(String address) {
		return this.jdbc.sql("""
				select body from outbox_mail where recipient = :address and body like '%/team-invitations/%'
				order by id desc limit 1
				""")
			.param("address", address)
			.query(String.class)
			.single()
			.replaceAll("(?s).*(/team-invitations/[A-Za-z0-9_-]{43}).*", "$1");
	}

	String mailTo(String address) {
		return this.jdbc.sql("select body from outbox_mail where recipient = :address order by id desc limit 1")
			.param("address", address)
			.query(String.class)
			.single();
	}

	String invitation() {
		return this.jdbc.sql("select id::text from team_invitation where status = 'OPEN' order by id desc limit 1")
			.query(String.class)
			.single();
	}

	List<String> present() {
		return this.jdbc.sql("""
				select a.role || ' ' || m.name from appointment a join member m on m.id = a.member_id
				where a.body_slug = 'guangzhou' and a.to_date is null
				""").query(String.class).list();
	}

}
