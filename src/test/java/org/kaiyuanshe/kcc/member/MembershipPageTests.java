package org.kaiyuanshe.kcc.member;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Transactional
class MembershipPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private MemberPages pages;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void someoneIsEnteredAndAdmittedAndFoundAmongTheVolunteers() {
		assertThat(post("admin", "/admin/members", Map.of("name", "示例志愿者", "alias", "小示"))).redirectedUrl()
			.isEqualTo("/admin/members/shi-li-zhi-yuan-zhe");
		assertThat(post("admin", "/admin/members/shi-li-zhi-yuan-zhe/memberships",
				Map.of("membership", "VOLUNTEER", "firstDay", "2026-11-01", "reason", "报名")))
			.hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/members?kind=volunteer")).bodyText().contains("示例志愿者（小示）");
		assertThat(this.mvc.get().uri("/members?kind=formal")).bodyText().doesNotContain("示例志愿者");
		assertThat(this.mvc.get().uri("/members/shi-li-zhi-yuan-zhe")).bodyText()
			.contains("2026年11月1日")
			.doesNotContain("报名");
	}

	@Test
	void whoLeavesIsNoFormalMemberAnyMoreButKeepsTheirHistory() {
		int before = this.pages.formalMembers();
		assertThat(post("admin", membership(), Map.of("version", "0", "lastDay", "2026-11-20", "reason", "本人提出")))
			.hasStatus3xxRedirection();
		assertThat(this.pages.formalMembers()).isEqualTo(before - 1);
		assertThat(this.mvc.get().uri("/members?kind=formal")).bodyText().doesNotContain("白宦成");
		assertThat(this.mvc.get().uri("/members/bai-huan-cheng")).bodyText().contains("至 2026年11月20日", "见 2023 年名单");
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'MembershipEvent.Ended'")
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void leavingBeforeJoiningIsSaidAtTheField() {
		assertThat(post("admin", membership(),
				Map.of("version", "0", "firstDay", "2026-11-02", "lastDay", "2026-11-01", "reason", "一个很长的理由")))
			.hasStatusOk()
			.bodyText()
			.contains("离开不能早于加入", "id=\"lastDay-error\"", "一个很长的理由");
	}

	@Test
	void aCorrectionLeavesTheAdmissionAloneAndIsInTheAudit() {
		String all = "/admin/members/sample-lead/memberships";
		assertThat(post("admin", all, Map.of("membership", "FORMAL", "firstDay", "2026-11-01", "reason", "投票通过")))
			.hasStatus3xxRedirection();
		String one = all + "/"
				+ this.jdbc.sql("select id from membership where admitted_reason = '投票通过'").query(UUID.class).single();
		assertThat(post("admin", one, Map.of("version", "0", "firstDay", "", "reason", "不记得了"))).hasStatusOk()
			.bodyText()
			.contains("id=\"firstDay-error\"", "请写明加入日期", "不记得了");
		assertThat(post("admin", one, Map.of("version", "0", "firstDay", "2026-11-02", "reason", "写错了一天")))
			.hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("select admitted_reason from membership where from_date = '2026-11-02'")
			.query(String.class)
			.single()).isEqualTo("投票通过");
		assertThat(this.jdbc.sql("select detail from audit_entry where action = 'MembershipEvent.Changed'")
			.query(String.class)
			.single()).isEqualTo("FORMAL 2026-11-02–: 写错了一天");
	}

	@Test
	void aSecondMembershipOfTheSameKindIsRefusedInWords() {
		assertThat(post("admin", "/admin/members/bai-huan-cheng/memberships",
				Map.of("membership", "FORMAL", "firstDay", "2026-11-01", "reason", "再次加入")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("两段不能重叠", "再次加入");
	}

	@Test
	void anEditOfTheSameStateByTwoAdminsShowsBothTexts() {
		this.jdbc.sql("update member set alias = '大白', version = 3 where slug = 'bai-huan-cheng'").update();
		assertThat(post("admin", "/admin/members/bai-huan-cheng", Map.of("version", "0", "name", "白宦成", "alias", "小白")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("小白", "大白");
	}

	@Test
	void membersChooseWhatTheirPageShows() {
		UUID me = this.people.member("lead");
		this.jdbc.sql("""
				insert into award_grant (id, version, award_id, year, member_id, name, position)
				select gen_random_uuid(), 0, id, 2022, :me, '示例', 99 from award where slug = 'open-source-star'
				""").param("me", me).update();
		assertThat(this.mvc.get().uri("/members/sample-lead")).bodyText().contains("开源之星");
		assertThat(post("lead", "/account/profile", Map.of("version", "-1", "intro", "我在广州", "link1",
				"https://me.example", "showIntro", "PUBLIC", "showLinks", "PUBLIC")))
			.hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/members/sample-lead")).bodyText()
			.contains("我在广州", "me.example")
			.doesNotContain("开源之星");
		assertThat(post("lead", "/account/profile", Map.of("version", "-1", "intro", "另一个窗口")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("另一个窗口", "我在广州");
	}

	private String membership() {
		return "/admin/members/bai-huan-cheng/memberships/" + this.jdbc
			.sql("select s.id from membership s join member m on m.id = s.member_id where m.slug = 'bai-huan-cheng'")
			.query(UUID.class)
			.single();
	}

	private MvcTestResult post(String who, String path, Map<String, String> form) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path).with(csrf());
		form.forEach(request::param);
		return this.mvc.perform(request.with(this.people.as(who)));
	}

}
