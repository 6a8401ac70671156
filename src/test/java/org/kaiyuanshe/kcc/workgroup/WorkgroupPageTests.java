package org.kaiyuanshe.kcc.workgroup;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Term;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The sample lead is deputy of the media workgroup. */
@PortalTest
@Transactional
class WorkgroupPageTests {

	private static final String MEDIA = "/manage/workgroups/media";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private WorkgroupService workgroups;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aDeputy() {
		this.workgroups.appoint(id("media"), this.people.member("lead"), Role.GROUP_DEPUTY,
				Term.startingOn(TestClock.START.atZone(ZoneOffset.UTC).toLocalDate()), null);
	}

	@Test
	void leadsFindTheirGroupAndWriteItsYear() {
		assertThat(page("/manage", "lead")).contains(MEDIA);
		assertThat(send(MEDIA + "/years/2026", Map.of("version", "-1", "progress", "发了 400 篇", "plan", "- 再多一点")))
			.hasStatus(302);
		assertThat(page("/workgroups/media", "visitor")).contains("2026 年", "发了 400 篇", "<li>再多一点</li>");
		assertThat(send(MEDIA + "/years/2026", Map.of("version", "-1", "progress", "同时写的"))).hasStatus(409)
			.bodyText()
			.contains("同时写的", "发了 400 篇");
	}

	@Test
	void theRecordsOf2023AreOnTheGroupsPages() {
		assertThat(page("/workgroups/advisory-service", "visitor")).contains("白金 2 家", "尾牙");
		assertThat(page("/workgroups/media-channels", "visitor")).contains("净增 4292");
		assertThat(page("/workgroups/education", "visitor")).contains("报告原文写“无”", "没有记录");
		assertThat(page("/en/workgroups/infrastructure", "visitor")).contains("almost half of the cloud bill");
	}

	@Test
	void leadsRewriteTheIntroduction() {
		String seen = this.jdbc.sql("select version::text from workgroup where slug = 'media'")
			.query(String.class)
			.single();
		assertThat(send(MEDIA + "/profile", Map.of("version", seen, "intro", "新的介绍", "tags", "#文案，设计 设计", "mailbox",
				"kmedia@kcc.example", "links[0].url", "https://wiki.example", "links[0].label", "维基")))
			.hasStatus(302);
		assertThat(page("/workgroups/media", "visitor")).contains("新的介绍", "kmedia@kcc.example", ">维基<")
			.doesNotContain("影视");
		assertThat(page("/search?q=新的介绍", "visitor")).contains("/workgroups/media");
		assertThat(send(MEDIA + "/profile", Map.of("version", seen, "intro", "晚了一步"))).hasStatus(409)
			.bodyText()
			.contains("晚了一步", "新的介绍");
	}

	@ParameterizedTest
	@CsvSource({ "GROUP_MEMBER,302", "GROUP_DEPUTY,302", "GROUP_LEAD,403", "LEAD,403", "nonsense,200" })
	void leadsAppointDeputiesAndMembersOnly(String post, int status) {
		assertThat(send(MEDIA + "/team", Map.of("appointee", "示例成员", "groupPost", post))).hasStatus(status);
	}

	@Test
	void leadsOfAGroupChooseTheLeadOfAGroupWithinIt() {
		assertThat(send(MEDIA + "/parts", Map.of("groupName", "播客组", "groupNameEn", "Podcast", "groupSlug", "podcast")))
			.hasRedirectedUrl("/manage/workgroups/podcast");
		assertThat(send("/manage/workgroups/podcast/team", Map.of("appointee", "示例成员", "groupPost", "GROUP_LEAD")))
			.hasStatus(302);
		assertThat(page("/workgroups/podcast", "visitor")).contains("示例成员");
		assertThat(send(MEDIA + "/parts", Map.of("groupName", "又一个", "groupNameEn", "Again", "groupSlug", "podcast")))
			.hasStatusOk()
			.bodyText()
			.contains("这个地址已经被用了", "又一个");
	}

	@Test
	void aRoleThatEndedStaysOnRecord() {
		send(MEDIA + "/team", Map.of("appointee", "示例成员", "groupPost", "GROUP_MEMBER"));
		assertThat(send(MEDIA + "/team", Map.of("appointee", "示例成员", "groupPost", "GROUP_MEMBER"))).hasStatus(409);
		String role = this.jdbc.sql("select id::text from appointment where role = 'GROUP_MEMBER'")
			.query(String.class)
			.single();
		assertThat(send(MEDIA + "/team/" + role + "/end", Map.of())).hasStatus(302);
		assertThat(page(MEDIA + "/team", "lead")).contains("历任", "示例成员");
	}

	@Test
	void whatIsArchivedEndsItsRolesAndGoesOnWithThem() {
		assertThat(admin("/admin/workgroups/media/archive", Map.of("reason", ""))).hasStatusOk();
		assertThat(admin("/admin/workgroups/media/archive", Map.of("reason", "工作结束"))).hasStatus(302);
		assertThat(page("/workgroups", "visitor")).contains("已归档");
		assertThat(page("/workgroups/media", "visitor")).contains("这个工作组已归档", "2026年11月21日").doesNotContain("工作结束");
		assertThat(page("/admin/workgroups/media", "admin")).contains("工作结束", "示例管理员");
		assertThat(this.mvc.get().uri(MEDIA).with(this.people.as("lead"))).hasStatus(404);
		assertThat(admin("/admin/workgroups/media/archive", Map.of("reason", "再一次"))).hasStatus(409);
		assertThat(admin("/admin/workgroups/media/revival", Map.of("reason", "重新开始"))).hasStatus(302);
		assertThat(this.mvc.get().uri(MEDIA).with(this.people.as("lead"))).hasStatusOk();
	}

	private UUID id(String slug) {
		return this.jdbc.sql("select id from workgroup where slug = :slug")
			.param("slug", slug)
			.query(UUID.class)
			.single();
	}

	private MvcTestResult send(String path, Map<String, String> form) {
		return send(path, "lead", form);
	}

	private MvcTestResult admin(String path, Map<String, String> form) {
		return send(path, "admin", form);
	}

	private MvcTestResult send(String path, String role, Map<String, String> form) {
		MockHttpServletRequestBuilder request = post(path);
		form.forEach(request::param);
		return this.mvc.perform(request.with(this.people.as(role)).with(csrf()));
	}

	private String page(String path, String role) {
		MvcTestResult answer = this.mvc.get().uri(path).with(this.people.as(role)).exchange();
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
