package org.kaiyuanshe.kcc.organisation;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.Task;
import org.kaiyuanshe.kcc.core.YearSection;
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
class MemoryPageTests {

	private static final String ADMIN = "/admin/organisation";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ProjectTasks tasks;

	@Autowired
	private List<YearSection> sections;

	@ParameterizedTest
	@CsvSource({ "/board,2016 届;2023 届;姚新宇（Thomas）;GNOME.Asia;理事会助理秘书;由单位成员制改制为个人成员制",
			"/en/board,Term of 2016;Vice-chair;organisation",
			"/awards,丁文昊（止戈）;罗蕊艳（小汭）;王润林;Hong Phuc Dang;2023 年共 24 位获奖;2023 年（20 位）;开源季度贡献人员",
			"/projects,救灾信息系统;社区抗疫机器人;PY-OSSCHAT", "/projects/ktoken,ERC-721;Infura;新的测试链;划归孵化项目",
			"/projects/open-conference-system,开源护照;谢祥佳", "/contact,finance@kaiyuanshe.org;Kaiyuanshe China;translator@",
			"/members/xin-qing,2021 届;执行长", "/members/shi-yao,「开放会务系统」项目组", "/search?q=KToken,/projects/ktoken" })
	void theRecordsAreOnTheirPages(String path, String texts) {
		assertThat(this.mvc.get().uri(path)).hasStatusOk().bodyText().contains(texts.split(";"));
	}

	@ParameterizedTest
	@CsvSource({ "board_term,8", "board_seat,69", "project,16", "project_year,14", "award,7", "award_grant,18",
			"award_person,7", "contact_point,24" })
	void theRecordsAreAllThereAndSayWhereTheyComeFrom(String table, int rows) {
		assertThat(count(table)).isEqualTo(rows);
		if (!table.equals("award_person")) {
			assertThat(count(table + " where source is null or as_of is null")).isZero();
		}
	}

	@Test
	void aSecondChairIsRefusedInWordsAndNothingTypedIsLost() {
		MvcTestResult answer = post("/board/2022/seats",
				Map.of("office", "CHAIR", "name", "某某某", "byname", "Someone", "source", "一份文件"));
		assertThat(answer).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("陈阳（Emily） 已经在 2022 届担任这个职务", "value=\"某某某\"", "value=\"Someone\"", "value=\"一份文件\"");
		assertThat(count("board_seat where name = '某某某'")).isZero();
	}

	@Test
	void theFirstChairCanBeEndedBeforeTheSecondBegins() {
		String first = id("select s.id from board_seat s join board_term t on t.id = s.term_id"
				+ " where t.year = 2022 and s.office = 'CHAIR'");
		assertThat(post("/board/2022/seats/" + first,
				Map.of("version", "0", "office", "CHAIR", "name", "陈阳", "lastDay", "2022-06-30")))
			.hasStatus3xxRedirection();
		assertThat(post("/board/2022/seats", Map.of("office", "CHAIR", "name", "王伟", "firstDay", "2022-06-30")))
			.hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/board")).bodyText().contains("2022年6月30日");
		assertThat(count("board_seat where office = 'CHAIR' and name = '王伟' and member_id is not null")).isOne();
		assertThat(count("audit_entry where action = 'OrganisationEvent.Changed' and subject = 'board/2022'")).isOne();
	}

	@Test
	void anEndBeforeTheStartIsSaidAtTheField() {
		assertThat(post("/board/2022/seats",
				Map.of("office", "DIRECTOR", "name", "某某某", "firstDay", "2022-07-01", "lastDay", "2022-06-30")))
			.hasStatusOk()
			.bodyText()
			.contains("结束不能早于开始", "id=\"lastDay-error\"", "value=\"某某某\"");
	}

	@Test
	void aQuietProjectWaitsForAnAdminUntilItIsDecided() {
		assertThat(this.tasks.forAdmins(TestClock.START)).isEmpty();
		this.jdbc
			.sql("update project set known_from = '2025-11-21' where slug in ('license-chooser', 'covid-aid-platform')")
			.update();
		assertThat(this.tasks.forAdmins(TestClock.START)).extracting(Task::path)
			.containsExactly("/admin/organisation/projects/license-chooser");
		assertThat(this.mvc.get().uri(ADMIN).with(this.people.as("admin"))).bodyText().contains("一年没有动静");
		String version = this.jdbc.sql("select version::text from project where slug = 'license-chooser'")
			.query(String.class)
			.single();
		assertThat(post("/projects/license-chooser/moves",
				Map.of("version", version, "becomes", "ARCHIVED", "reason", "一年没有提交")))
			.hasStatus3xxRedirection();
		assertThat(this.tasks.forAdmins(TestClock.START)).isEmpty();
		assertThat(this.mvc.get().uri("/projects/license-chooser")).bodyText().contains("一年没有提交", "存档");
		assertThat(post("/projects/license-chooser/moves", Map.of("becomes", "INCUBATING"))).bodyText()
			.contains("请写理由");
	}

	@Test
	void aMembersOwnAddressIsNoMailbox() {
		assertThat(post("/contacts", Map.of("medium", "MAILBOX", "name", "某组", "handle", "Lead@kcc.example")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("个人邮箱");
		assertThat(post("/contacts", Map.of("medium", "MAILBOX", "name", "某组", "handle", "not an address")))
			.hasStatusOk()
			.bodyText()
			.contains("id=\"handle-error\"");
	}

	@Test
	void anEndedChannelLeavesThePageButStays() {
		String channel = id("select id from contact_point where handle = 'Kaiyuanshe China'");
		assertThat(post("/contacts/" + channel, Map.of("version", "0", "medium", "CHANNEL", "name", "Facebook",
				"handle", "Kaiyuanshe China", "lastDay", "2026-11-01")))
			.hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/contact")).bodyText().doesNotContain("Kaiyuanshe China");
		assertThat(this.mvc.get().uri(ADMIN).with(this.people.as("admin"))).bodyText().contains("Kaiyuanshe China");
	}

	@ParameterizedTest
	@CsvSource({ "board,庄表伟,Executive officer", "awards,共 24 位获奖,24 people", "projects,### KToken,### Website",
			"members,正式成员 116 位,116 formal members" })
	void theAnnualReportCanTakeTheYearFromHere(String kind, String chinese, String english) {
		YearSection section = this.sections.stream().filter((one) -> one.kind().equals(kind)).findFirst().orElseThrow();
		assertThat(section.of(Year.of(2023)).zh()).contains(chinese);
		assertThat(section.of(Year.of(2023)).en()).contains(english);
		assertThat(section.of(Year.of(2010)).isEmpty()).isTrue();
	}

	private MvcTestResult post(String path, Map<String, String> form) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(ADMIN + path).with(csrf());
		// What a browser sends for a box that is not ticked.
		request.param("_organisation", "on");
		form.forEach(request::param);
		return this.mvc.perform(request.with(this.people.as("admin")));
	}

	private String id(String sql) {
		return this.jdbc.sql(sql).query(UUID.class).single().toString();
	}

	private int count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Integer.class).single();
	}

}
