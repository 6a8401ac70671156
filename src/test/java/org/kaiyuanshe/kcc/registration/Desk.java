package org.kaiyuanshe.kcc.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.kaiyuanshe.kcc.security.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What participants and the team do in a test, and what became of it. */
class Desk {

	static final String TALKS = "/events/sample-guangzhou-lightning-talks/registrations";

	static final String DINNER = "sample-guangzhou-year-end-dinner";

	static final String PAST = "sample-guangzhou-first-pull-request";

	static final String MANAGE = "/manage/chapters/guangzhou/events/" + DINNER;

	private final Map<String, RequestPostProcessor> roles = new HashMap<>();

	private final MockMvcTester mvc;

	private final People people;

	private final JdbcClient jdbc;

	Desk(MockMvcTester mvc, People people, JdbcClient jdbc) {
		this.mvc = mvc;
		this.people = people;
		this.jdbc = jdbc;
	}

	/** The same person each time. */
	RequestPostProcessor as(String role) {
		return this.roles.computeIfAbsent(role, this.people::as);
	}

	MvcTestResult get(String address, String role) {
		return this.mvc.perform(MockMvcRequestBuilders.get(address).with(as(role)));
	}

	MvcTestResult post(String address, Map<String, String> form, String role) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address).with(csrf());
		form.forEach(request::param);
		return this.mvc.perform(request.with(as(role)));
	}

	/** The registration of a sample guest. */
	UUID id(String guest, String event) {
		return this.jdbc.sql("""
				select r.id from registration r join event e on e.id = r.event_id
				where r.email = :email and e.slug = :event
				""").param("email", guest + "@kcc.example").param("event", event).query(UUID.class).single();
	}

	List<String> mails(String email) {
		return this.jdbc.sql("select body from outbox_mail where recipient = :email order by id")
			.param("email", email)
			.query(String.class)
			.list();
	}

	String lastMail(String email) {
		return mails(email).getLast();
	}

	String code(String email) {
		return lastMail(email).replaceAll("(?s).*确认码：(\\d{8}).*", "$1");
	}

	int audited(String action) {
		return count("audit_entry where action = '" + action + "'");
	}

	int count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Integer.class).single();
	}

}
