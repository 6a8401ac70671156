package org.kaiyuanshe.kcc.conduct;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Transactional
class ContentHidingTests {

	private static final String EVENT = "/events/sample-guangzhou-lightning-talks";

	private static final String RECAP = "/recaps/three-cities-one-day";

	private static final String TEAM = "/manage/chapters/guangzhou" + EVENT;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ EVENT + ",sample-guangzhou-lightning-talks", RECAP + ",three-cities-one-day" })
	void whatIsHiddenIsGoneEverywhereAndComesBack(String path, String slug) {
		List<String> lists = List.of("/", "/events", "/recaps", "/chapters/guangzhou", "/sitemaps/events-1.xml",
				"/sitemaps/recaps-1.xml", "/feed.atom", "/recaps/feed.atom", "/calendar.ics", "/api/v1/events",
				"/api/v1/recaps", "/events/calendar?chapter=guangzhou", "/search?q=" + title(path));
		List<String> naming = lists.stream().filter((list) -> names(list, slug)).toList();
		assertThat(naming).as("a control: it is there").hasSizeGreaterThan(3);
		assertThat(decide("hiding", path)).hasStatus(302);
		assertThat(lists).noneMatch((list) -> names(list, slug));
		assertThat(this.mvc.get().uri(path)).hasStatus(404);
		assertThat(this.mvc.get().uri("/api/v1" + path)).hasStatus(404);
		assertThat(decide("hiding", path)).hasStatus(409);
		assertThat(decide("showing", path)).hasStatus(302);
		assertThat(lists.stream().filter((list) -> names(list, slug)).toList()).isEqualTo(naming);
		assertThat(this.mvc.get().uri(path)).hasStatusOk();
		assertThat(decide("showing", path)).hasStatus(409);
	}

	@Test
	void theTeamSeesItWithTheReason() {
		decide("hiding", EVENT);
		assertThat(get("lead", TEAM)).hasStatusOk().bodyText().contains("管理员在", "理由：侮辱他人");
		assertThat(get("admin", "/admin/content")).hasStatusOk().bodyText().contains(EVENT, "理由：侮辱他人");
		assertThat(this.mvc.get().uri(EVENT + ".ics")).hasStatus(404);
		assertThat(this.mvc.get().uri(EVENT + "/registrations")).hasStatus(404);
	}

	@Test
	void figuresAndTheClockStayAndNothingIsNamed() {
		String event = this.jdbc.sql("""
				select a.slug from chapter_activity a join chapter c on c.id = a.chapter_id
				where c.slug = 'guangzhou' and a.exclusion is null and a.ends_at <= '2026-11-21T04:00:00Z'
				order by a.ends_at desc limit 1
				""").query(String.class).single();
		String title = this.jdbc.sql("select title_zh from event where slug = :slug")
			.param("slug", event)
			.query(String.class)
			.single();
		List<Long> before = figures();
		String home = homeFigures();
		decide("hiding", "/events/" + event);
		assertThat(figures()).isEqualTo(before);
		assertThat(homeFigures()).contains("<dd").isEqualTo(home);
		assertThat(get(null, "/chapters/guangzhou")).hasStatusOk().bodyText().contains("不公开的活动").doesNotContain(title);
	}

	@Test
	void ofAMemberTheirOwnWordsGoAndTheirRolesStay() {
		this.jdbc.sql("""
				insert into member_profile (id, version, member_id, intro_zh, links, hidden)
				select uuidv7(), 0, id, '不该出现的话', array['https://spam.example'], '{}' from member
				where slug = 'sample-lead' on conflict (member_id) do update
				set intro_zh = excluded.intro_zh, links = excluded.links
				""").update();
		assertThat(get(null, "/members/sample-lead")).bodyText().contains("不该出现的话", "spam.example", "负责人");
		assertThat(decide("hiding", "/members/sample-lead")).hasStatus(302);
		assertThat(get(null, "/members/sample-lead")).hasStatusOk()
			.bodyText()
			.contains("负责人")
			.doesNotContain("不该出现的话", "spam.example");
		assertThat(get("lead", "/account/profile")).bodyText().contains("理由：侮辱他人", "不该出现的话");
	}

	@Test
	void onlyAdminsHideAndEachStepIsWrittenDown() {
		for (String role : List.of("member", "lead", "core")) {
			assertThat(post(role, "/admin/content/hiding", EVENT)).hasStatus(403);
		}
		decide("hiding", EVENT);
		decide("showing", EVENT);
		assertThat(this.jdbc
			.sql("select action || ' ' || subject || ' ' || detail from audit_entry order by id desc limit 2")
			.query(String.class)
			.list()).containsExactly("ConductEvent.ContentShown event/sample-guangzhou-lightning-talks 理由：侮辱他人",
					"ConductEvent.ContentHidden event/sample-guangzhou-lightning-talks 理由：侮辱他人");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/events/nothing", "/events/sample-guangzhou-hardware-day", "/login", "//evil.example",
			"https://evil.example", "/events/'; drop table event", "" })
	void whatCannotBeHiddenIsSaid(String path) {
		assertThat(decide("hiding", path)).hasStatusOk();
		assertThat(get("admin", "/admin/content?about=/login")).hasStatusOk().bodyText().contains("没有可以隐藏的内容");
	}

	private List<Long> figures() {
		return this.jdbc.sql("""
				select count(*) from event union all select count(*) from chapter_activity where exclusion is null
				union all select count(*) from recap
				""").query(Long.class).list();
	}

	private String homeFigures() {
		return body(get(null, "/")).replaceAll("(?s).*(<dl class=\"figures\">.*?</dl>).*", "$1");
	}

	private boolean names(String list, String slug) {
		return body(get(null, list)).contains(slug);
	}

	private String title(String path) {
		return this.jdbc
			.sql("select title_zh from " + (path.startsWith("/events") ? "event" : "recap") + " where slug = :slug")
			.param("slug", path.replaceAll(".*/", ""))
			.query(String.class)
			.single();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult get(@Nullable String role, String address) {
		return this.mvc.get().uri(address).with(this.people.as((role != null) ? role : "visitor")).exchange();
	}

	private MvcTestResult decide(String step, String path) {
		return post("admin", "/admin/content/" + step, path);
	}

	private MvcTestResult post(String role, String address, String path) {
		return this.mvc.post()
			.uri(address)
			.param("hiddenPath", path)
			.param("reason", "理由：侮辱他人")
			.with(this.people.as(role))
			.with(csrf())
			.exchange();
	}

}
