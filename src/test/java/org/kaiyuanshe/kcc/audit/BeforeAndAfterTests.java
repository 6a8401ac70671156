package org.kaiyuanshe.kcc.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Change;
import org.kaiyuanshe.kcc.member.MemberService;
import org.kaiyuanshe.kcc.member.NewMember;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A line tells what became of what, and from where it was done. */
@PortalTest
@Transactional
class BeforeAndAfterTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MemberService members;

	@Autowired
	private ApplicationEventPublisher events;

	@Test
	void whatChangedIsToldByItsPropertyAndWhatDidNotIsNot() {
		post("admin", "/admin/members/bai-huan-cheng", Map.of("version", "0", "name", "白宦成", "affiliation", "天文台"));
		post("admin", "/admin/members/bai-huan-cheng", Map.of("version", "1", "name", "白宦成", "affiliation", "书店"));
		assertThat(changes("Member.MemberDescribed")).containsExactly("Member affiliation.zh: 天文台 → 书店");
	}

	@Test
	void elementsOfACollectionAreToldToo() {
		post("lead", "/manage/chapters/guangzhou/profile", Map.of("version", version("guangzhou"), "hue", "7",
				"links[0].label", "代码", "links[0].url", "https://code.example", "contact", "找我们"));
		assertThat(changes("ChapterProfileChanged")).anyMatch((change) -> change.startsWith("Chapter ")
				&& change.contains("links") && change.contains("https://code.example"));
		assertThat(
				this.jdbc.sql("select origin from audit_entry order by id desc limit 1").query(String.class).single())
			.isEqualTo("203.0.113.0/24");
	}

	@Test
	void ofAnAddressForMaterialsOnlyThatThereIsOne() {
		post("lead", "/manage/chapters/guangzhou/materials", Map.of("items[0].what", "贴纸", "items[0].number", "20",
				"purpose", "年会", "neededBy", "2026-12-20", "delivery", "天河路 1 号"));
		assertThat(changes("MaterialEvent.Asked")).contains("MaterialRequest address: null → •••");
	}

	@Test
	void aLineIsAboutTheMembersWhoseDataChanged() {
		UUID lead = this.people.member("lead");
		post("admin", "/admin/members/sample-lead/memberships",
				Map.of("membership", "FORMAL", "firstDay", "2026-11-01", "reason", "投票通过"));
		assertThat(this.jdbc
			.sql("select about from audit_entry where action = 'MembershipEvent.Admitted' order by id desc limit 1")
			.query((row, number) -> List.of((UUID[]) row.getArray(1).getArray()))
			.single()).containsExactly(lead);
	}

	@Test
	void whatAJobDoesHasNoBeforeAndAfter() {
		this.members.enter(null, NewMember.named("新人"));
		this.events.publishEvent(new Told(null));
		assertThat(changes("BeforeAndAfterTests.Told")).containsExactly("Told how: a → b");
	}

	@Test
	void whatASqlStatementDidIsToldByItsEvent() {
		this.events.publishEvent(new Told(this.people.member("admin")));
		assertThat(changes("BeforeAndAfterTests.Told")).contains("Told how: a → b");
	}

	/** Committed, as a test is not by itself, and cleared away. */
	@Test
	void whatChangesAfterTheLastLineOfAStepGetsALineOfItsOwn() {
		this.events.publishEvent(new Told(this.people.member("admin")));
		this.members.enter(null, NewMember.named("后来的人"));
		TestTransaction.flagForCommit();
		TestTransaction.end();
		assertThat(changes(AuditLog.REST)).contains("Member name: null → 后来的人");
		assertThat(this.jdbc.sql("select subject from audit_entry where action = :rest order by id desc limit 1")
			.param("rest", AuditLog.REST)
			.query(String.class)
			.single()).isEqualTo("test/1");
		this.jdbc.sql("delete from search_document where title_zh = '后来的人'").update();
		this.jdbc.sql("delete from member where name = '后来的人'").update();
	}

	private List<String> changes(String action) {
		return this.jdbc.sql("""
				select c->>'what' || ' ' || (c->>'property') || ': ' || coalesce(c->>'before', 'null') || ' → '
				       || coalesce(c->>'after', 'null')
				from jsonb_array_elements((select changes from audit_entry where action = :action
				                           order by id desc limit 1)) as c
				""").param("action", action).query(String.class).list();
	}

	private String version(String chapter) {
		return this.jdbc.sql("select version::text from chapter where slug = :slug")
			.param("slug", chapter)
			.query(String.class)
			.single();
	}

	private void post(String who, String address, Map<String, String> form) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address);
		form.forEach(request::param);
		assertThat(this.mvc.perform(request.with(this.people.as(who)).with(csrf()).with((sent) -> {
			sent.setRemoteAddr("203.0.113.77");
			return sent;
		}))).hasStatus(302);
	}

	private record Told(UUID by) implements AuditedEvent {

		@Override
		public String subject() {
			return "test/1";
		}

		@Override
		public List<Change> changes() {
			return List.of(new Change("Told", "how", "a", "b"));
		}

	}

}
