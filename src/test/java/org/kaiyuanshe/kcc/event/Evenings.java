package org.kaiyuanshe.kcc.event;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;

import org.kaiyuanshe.kcc.security.People;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A series of 大连, where samples hold none, as its team makes and changes it. */
@TestComponent
class Evenings {

	static final String EVENTS = "/manage/chapters/dalian/events";

	private final MockMvcTester mvc;

	private final People people;

	private final JdbcClient jdbc;

	private final EntityManager entities;

	Evenings(MockMvcTester mvc, People people, JdbcClient jdbc, EntityManager entities) {
		this.mvc = mvc;
		this.people = people;
		this.jdbc = jdbc;
		this.entities = entities;
	}

	/** Someone on another day reads what is stored. */
	void forget() {
		this.entities.flush();
		this.entities.clear();
	}

	MvcTestResult change(String slug, String title, String start, String end, boolean following) {
		return change(slug, title, start, end, following, stampAfter(slug));
	}

	MvcTestResult change(String slug, String title, String start, String end, boolean following, long seen) {
		MvcTestResult answer = post(EVENTS + "/" + slug,
				Map.of("title", title, "start", start, "end", end, "zone", zone(slug), "mode", "ONLINE", "test",
						"false", "version", version(slug), "following", String.valueOf(following), "seen",
						String.valueOf(seen)),
				"admin");
		this.entities.clear();
		return answer;
	}

	void make(String first, String recurrence, int occurrences) {
		assertThat(post(first + "/series", Map.of("recurrence", recurrence, "occurrences", String.valueOf(occurrences)),
				"admin"))
			.hasStatus(302);
	}

	String draft(String start, String end, String zone) {
		return post(EVENTS,
				Map.of("title", "读书会", "start", start, "end", end, "zone", zone, "mode", "ONLINE", "test", "false"),
				"admin")
			.getResponse()
			.getRedirectedUrl();
	}

	List<String> series() {
		return this.jdbc.sql("""
				select series_position || to_char(start_local, ' YYYY-MM-DD HH24:MI ') || status || ' ' || title_zh
				from event where series_id is not null order by series_position
				""").query(String.class).list();
	}

	List<String> slugs() {
		return this.jdbc.sql("select slug from event where series_id is not null order by series_position")
			.query(String.class)
			.list();
	}

	private String zone(String slug) {
		return this.jdbc.sql("select zone from event where slug = :slug")
			.param("slug", slug)
			.query(String.class)
			.single();
	}

	private String version(String slug) {
		return this.jdbc.sql("select version from event where slug = :slug")
			.param("slug", slug)
			.query(String.class)
			.single();
	}

	/** How what follows the first stands. */
	long stamp() {
		return stampAfter(slugs().getFirst());
	}

	private long stampAfter(String slug) {
		String page = body(EVENTS + "/" + slug + "/edit");
		return page.contains("name=\"seen\"")
				? Long.parseLong(page.replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1")) : 0;
	}

	private String body(String address) {
		try {
			return get(address).getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	int audited(String action) {
		return this.jdbc.sql("select count(*) from audit_entry where action = :action and subject like '%du-shu-hui'")
			.param("action", action)
			.query(Integer.class)
			.single();
	}

	MvcTestResult get(String address) {
		this.entities.flush();
		return this.mvc.get().uri(address).with(this.people.as("admin")).exchange();
	}

	MvcTestResult post(String address, Map<String, String> form, String role) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address).with(csrf());
		form.forEach(request::param);
		return this.mvc.perform(request.with(this.people.as(role)));
	}

}
