package org.kaiyuanshe.kcc.annual;

import java.time.Year;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.core.YearSection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** The report 2027, from its outline to its publication, and the one of the records. */
@PortalTest
@Transactional
class AnnualReportPageTests extends ReportInWork {

	@Autowired
	private List<YearSection> sections;

	@Test
	void theReportOfTheRecordsIsThereWithItsStatesAndFacts() {
		assertThat(page("/annual-reports/2023", "visitor")).contains("51 节：18 节编辑中，33 节审核中，0 节已完成", "附录三：开源社历届理事会成员",
				"73 家开源组织", "Hong Phuc Dang", "左文瑒", "351 篇", "168,610", "ERC-721 NFT", "248,725", "来源：2023 开源社年度报告");
		assertThat(page("/en/annual-reports/2023", "visitor")).contains("51 sections: 18 in editing", "Appendix 3");
		assertThat(page("/annual-reports", "visitor")).contains("2023 开源社年度报告");
		assertThat(page("/sitemaps/reports-1.xml", "visitor")).contains("/annual-reports/2023<");
		assertThat(page("/search?q=游崇佑", "visitor")).contains("/annual-reports/2023");
	}

	@Test
	void aReportGoesFromItsOutlineToItsReaders() {
		beginWithChapters();
		assertThat(this.mvc.get().uri("/annual-reports/2027")).hasStatus(404);
		assertThat(page("/manage", "lead")).contains("年度报告待写", CHAPTERS);
		assertThat(page(CHAPTERS, "lead")).contains("城市社区", "现在看到的是最新的数字");
		assertThat(send(CHAPTERS, "lead", Map.of("version", version(), "body", "这一年很热闹"))).hasStatus(302);
		assertThat(send(CHAPTERS + "/review", "lead", Map.of("version", version()))).hasStatus(302);
		assertThat(page("/manage", "admin")).contains("年度报告待审");
		assertThat(send(CHAPTERS + "/approval", "lead", Map.of("version", version()))).hasStatus(403);
		assertThat(send(CHAPTERS + "/return", "admin", Map.of("reason", "请补上广州"))).hasStatus(302);
		assertThat(page(CHAPTERS, "lead")).contains("请补上广州");
		send(CHAPTERS + "/review", "lead", Map.of("version", version()));
		assertThat(send(CHAPTERS + "/approval", "admin", Map.of("version", version()))).hasStatus(302);
		assertThat(page("/admin", "admin")).contains("年度报告可以发布");
		assertThat(send(ADMIN + "/publication", "admin", Map.of())).hasStatus(302);
		assertThat(page("/annual-reports/2027", "visitor")).contains("这一年很热闹", "数字截至").doesNotContain("审核中");
		assertThat(
				send(ADMIN + "/sections/chapters", "admin", Map.of("version", version(), "title", "x", "titleEn", "x")))
			.hasStatus(409)
			.bodyText()
			.contains("已经发布");
	}

	@Test
	void theNextReportBeginsLikeTheLastAndTellsWhatThePortalKnows() {
		send("/admin/annual-reports", "admin",
				Map.of("reportYear", "2028", "title", "2028 年度报告", "titleEn", "Report of 2028"));
		assertThat(this.jdbc.sql("""
				select s.kind || ' ' || s.title_zh from annual_section s join annual_report r on r.id = s.report_id
				where r.year = 2028 and s.slug = 'members'
				""").query(String.class).single()).isEqualTo("members 2028 正式成员名单");
	}

	@Test
	void whatIsFrozenDoesNotFollowTheData() {
		beginWithChapters();
		assertThat(send(CHAPTERS + "/freezing", "lead", Map.of("version", version()))).hasStatus(302);
		String frozen = told();
		this.jdbc.sql("update chapter set city_zh = '改了名的城市' where slug = 'guangzhou'").update();
		assertThat(page(CHAPTERS, "lead")).contains("数字截至").doesNotContain("改了名的城市");
		assertThat(told()).isEqualTo(frozen);
		send(CHAPTERS + "/thawing", "lead", Map.of());
		assertThat(page(CHAPTERS, "lead")).contains("改了名的城市");
	}

	@Test
	void whatCannotBeMeantIsSaidAtTheField() {
		beginWithChapters();
		assertThat(send("/admin/annual-reports", "admin",
				Map.of("reportYear", "2027", "title", "又一份", "titleEn", "Another")))
			.hasStatusOk()
			.bodyText()
			.contains("这一年的报告已经有了", "又一份");
		assertThat(send(ADMIN + "/sections/chapters", "admin", Map.of("title", "城市", "titleEn", "Cities", "editor",
				"示例成员", "reviewer", "sample-member", "told", "weather")))
			.hasStatusOk()
			.bodyText()
			.contains("编辑和审核要是两个人", "没有这种内容");
	}

	@Test
	void samplesAndTrialsAreNotTold() {
		String events = told("events");
		assertThat(told("chapters")).contains("11 个城市社区", "| 广州 |");
		assertThat(events).contains("4 场", "四方坪夜市开源夜聚", "约 20 人（估计）").doesNotContain("示例");
		assertThat(this.sections.stream()
			.filter((each) -> each.kind().equals("events"))
			.findFirst()
			.orElseThrow()
			.of(Year.of(2026))
			.isEmpty()).isTrue();
	}

	private String told(String kind) {
		return String.valueOf(this.sections.stream()
			.filter((each) -> each.kind().equals(kind))
			.findFirst()
			.orElseThrow()
			.of(Year.of(2023))
			.zh());
	}

}
