package org.kaiyuanshe.kcc.event;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.member.MemberService;
import org.kaiyuanshe.kcc.member.NewMember;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@PortalTest
@Transactional
class ProgrammePageTests {

	private static final String SLUG = "sample-guangzhou-lightning-talks";

	private static final String PUBLIC = "/events/" + SLUG;

	private static final String EVENT = "/manage/chapters/guangzhou" + PUBLIC;

	private static final Map<String, String> FULL = Map.ofEntries(Map.entry("agenda[0].starts", "19:30"),
			Map.entry("agenda[0].title", "开场"), Map.entry("agenda[0].titleEn", "Opening"),
			Map.entry("agenda[19].title", "收拾"), Map.entry("people[0].name", "惠世冀"),
			Map.entry("people[0].part", "SPEAKER"), Map.entry("people[0].role", "讲开源"),
			Map.entry("people[1].name", "来宾甲"), Map.entry("people[11].name", "帮忙的人"),
			Map.entry("people[11].part", "ORGANISER"), Map.entry("partners[0].name", "图书馆"),
			Map.entry("partners[0].url", "https://library.example"), Map.entry("partners[7].nameEn", "A friend"));

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MemberService members;

	@Autowired
	private EntityManager entities;

	@Test
	void whatATeamWritesIsOnTheEventsPage() {
		assertThat(save("core", FULL)).hasStatus(302).hasRedirectedUrl(EVENT);
		assertThat(page(PUBLIC)).contains("datetime=\"19:30\"", "开场", "收拾", "讲开源", "来宾甲", "帮忙的人",
				"href=\"https://library.example\"", "A friend", "href=\"/members/hui-shi-ji\"");
		assertThat(page("/en" + PUBLIC)).contains("Opening");
		assertThat(this.jdbc.sql("select action || ' ' || subject from audit_entry order by id desc limit 1")
			.query(String.class)
			.single()).isEqualTo("EventChange.ProgrammeChanged event/" + SLUG);
	}

	@Test
	void aMembersPageListsWhereTheySpokeButNotWhereTheyHelped() {
		assertThat(page("/members/hui-shi-ji")).doesNotContain("在活动上的分享");
		save("lead", FULL);
		assertThat(page("/members/hui-shi-ji")).contains("在活动上的分享", "href=\"" + PUBLIC + "\"", "讲开源");
		save("lead", Map.of("people[0].name", "惠世冀", "people[0].part", "ORGANISER"));
		assertThat(page("/members/hui-shi-ji")).doesNotContain(PUBLIC);
	}

	@Test
	void anEventThatIsCalledOffIsNoTalk() {
		save("lead", FULL);
		assertThat(send("lead", EVENT + "/cancellation", Map.of("reason", "下雨"))).hasStatus(302);
		assertThat(page("/members/hui-shi-ji")).doesNotContain(PUBLIC);
	}

	@Test
	void aNameThatTwoMembersBearIsAGuestUnlessTheyWereLinkedBefore() {
		save("lead", FULL);
		this.members.enter(null, NewMember.named("惠世冀"));
		save("lead", FULL);
		assertThat(page(PUBLIC)).contains("href=\"/members/hui-shi-ji\"");
		save("lead", Map.of("people[0].name", "别人"));
		save("lead", FULL);
		assertThat(page(PUBLIC)).contains("惠世冀").doesNotContain("href=\"/members/hui-shi-ji\"");
	}

	@Test
	void theNumbersSayTheOrderAndRowsWithoutOneComeLast() {
		save("lead", Map.of("agenda[0].title", "最后", "agenda[1].title", "第二", "agenda[1].place", "2", "agenda[2].title",
				"第一", "agenda[2].place", "1", "agenda[5].title", "也是第二", "agenda[5].place", "2"));
		assertThat(this.jdbc
			.sql("select title_zh from event_agenda_item where event_id = (select id from event where "
					+ "slug = :slug) order by position")
			.param("slug", SLUG)
			.query(String.class)
			.list()).containsExactly("第一", "第二", "也是第二", "最后");
	}

	@Test
	void emptyRowsAndRowsBeyondTheFormSayNothing() {
		save("lead", Map.of("agenda[3].place", "4", "people[2].part", "ORGANISER", "agenda[20].title", "太多",
				"partners[8].name", "太多"));
		assertThat(this.jdbc.sql("""
				select (select count(*) from event_agenda_item a where a.event_id = e.id)
				     + (select count(*) from event_person p where p.event_id = e.id)
				     + (select count(*) from event_partner p where p.event_id = e.id)
				from event e where e.slug = :slug
				""").param("slug", SLUG).query(Integer.class).single()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "agenda[2].starts,25:00,agenda2.starts,时间请写成 14:30 这样", "agenda[2].place,x,agenda2.place,1 到 99",
			"agenda[2].starts,10:00,agenda2.title,还缺内容", "people[2].role,身份,people2.name,还缺名字",
			"partners[2].url,https://a.example,partners2.name,还缺名称",
			"partners[0].url,javascript:alert(1),partners0.url,请写完整的网址" })
	void whatIsWrongIsSaidAtTheFieldAndEverythingTypedIsKept(String field, String value, String place, String words) {
		Map<String, String> form = new HashMap<>(FULL);
		form.put(field, value);
		MvcTestResult answer = save("lead", form);
		assertThat(answer).hasStatusOk();
		assertThat(text(answer)).contains(words, "href=\"#" + place + "\"", "value=\"" + value + "\"", "来宾甲", "Opening",
				"A friend", "帮忙的人");
		assertThat(page(PUBLIC)).doesNotContain("来宾甲");
	}

	@Test
	void nobodyComesForSomethingElse() {
		MvcTestResult answer = save("lead", Map.of("people[0].name", "来宾甲", "people[0].part", "BOSS"));
		assertThat(text(answer)).contains("请从给出的选项里选", "href=\"#people0.part\"", "来宾甲");
	}

	@Test
	void theSecondOfTwoSeesBothAndMayInsist() {
		String opened = version();
		save("lead", FULL);
		Map<String, String> mine = new HashMap<>(FULL);
		mine.putAll(
				Map.of("version", opened, "agenda[0].title", "我的开场", "people[11].name", "我", "partners[0].url", ""));
		MvcTestResult conflict = save("lead", mine);
		assertThat(conflict).hasStatus(409);
		assertThat(text(conflict)).contains("有人先保存了", "我的开场", "开场", "value=\"我\"",
				"name=\"version\" value=\"" + version() + "\"");
		mine.put("version", version());
		assertThat(save("lead", mine)).hasStatus(302);
		assertThat(page(PUBLIC)).contains("我的开场").doesNotContain("library.example");
	}

	@Test
	void aCancelledEventStaysAsItWas() {
		assertThat(send("lead", EVENT + "/cancellation", Map.of("reason", "下雨"))).hasStatus(302);
		assertThat(save("lead", FULL)).hasStatus(409);
		assertThat(page(PUBLIC)).contains("示例讲者 乙").doesNotContain("来宾甲");
	}

	@Test
	void namesOfTheChaptersOwnPeopleAreSuggested() {
		assertThat(text(this.mvc.get().uri(EVENT + "/programme").with(this.people.as("lead")).exchange()))
			.contains("<option value=\"示例负责人\">", "<option value=\"惠世冀\">", "value=\"示例成员\"");
	}

	private MvcTestResult save(String who, Map<String, String> fields) {
		Map<String, String> form = new HashMap<>(fields);
		form.putIfAbsent("version", version());
		return send(who, EVENT + "/programme", form);
	}

	private MvcTestResult send(String who, String path, Map<String, String> fields) {
		MockHttpServletRequestBuilder form = post(path).with(this.people.as(who)).with(csrf());
		fields.forEach(form::param);
		MvcTestResult answer = this.mvc.perform(form);
		this.entities.flush();
		this.entities.clear();
		return answer;
	}

	private String version() {
		return this.jdbc.sql("select version from event where slug = :slug")
			.param("slug", SLUG)
			.query(String.class)
			.single();
	}

	private String page(String path) {
		return text(this.mvc.get().uri(path).exchange());
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
