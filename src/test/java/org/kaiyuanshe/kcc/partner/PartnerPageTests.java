package org.kaiyuanshe.kcc.partner;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.chapter.PeriodFigures.Period;
import org.kaiyuanshe.kcc.core.Task;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
class PartnerPageTests {

	private static final String DESK = "/manage/chapters/guangzhou/partners";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private PartnersOfPeriod figures;

	@Autowired
	private PartnersOfYear year;

	@Autowired
	private PartnerTasks tasks;

	@Autowired
	private ChapterService chapters;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void thePartnersOfTheRecordsSayWhoTheyAre() {
		assertThat(page("/partners/datawhale")).contains("for the learner", "开源无边界，见面有温度", "范晶晶", "www.datawhale.club",
				"KCC 工作组 wiki");
		assertThat(page("/partners")).contains("Datawhale", "TGO 鲲鹏会", "KCC@成都", "电子科技大学", "白金", "86", "2023 开源社年度报告");
		assertThat(page("/")).contains("/partners/datawhale").doesNotContain("/partners/uestc");
	}

	@Test
	void eventsAndPartnersNameEachOther() {
		assertThat(page("/events/guangzhou-2023-10-21-tidb-meetup")).contains("href=\"/partners/tidb-community\"",
				"href=\"/partners/guangzhou-tech-community\"");
		assertThat(page("/partners/tidb-community")).contains("/events/guangzhou-2023-10-21-tidb-meetup");
		assertThat(page("/en/partners/tgo")).contains("Open-source lunch at GTLC");
		assertThat(page("/chapters/guangzhou")).contains("/partners/tidb-community");
	}

	@Test
	@Transactional
	void aProposalIsSeenByEverybodyOnceItIsAgreed() {
		String one = propose("name", "羊城书店");
		String slug = one.substring(one.lastIndexOf('/') + 1);
		assertThat(this.mvc.get().uri("/partners/" + slug)).hasStatus(404);
		assertThat(page("/partners")).doesNotContain("羊城书店");
		assertThat(page("/search?q=羊城书店")).doesNotContain("/partners/" + slug);
		assertThat(send(one + "/agreement")).hasStatus(302);
		assertThat(page("/partners/" + slug)).contains("羊城书店");
		assertThat(page("/search?q=羊城书店")).contains("/partners/" + slug);
		assertThat(send(one + "/removal")).hasStatus(409);
	}

	@Test
	@Transactional
	void whatCannotBeIsSaidAtTheFieldAndNothingIsLost() {
		assertThat(send(DESK, "name", "羊城书店", "tier", "MEDIA", "since", "2026-12-02", "until", "2026-12-01", "message",
				"一起读书"))
			.hasStatusOk()
			.bodyText()
			.contains("结束的日子在开始之前", "请写明这是谁说的", "value=\"羊城书店\"", "value=\"2026-12-02\"", "一起读书");
		assertThat(
				send(DESK, "name", "", "tier", "MEDIA", "website", "javascript:alert(1)", "since", "+999999999-01-01"))
			.hasStatusOk()
			.bodyText()
			.contains("请填写名称", "请选 1990 年到二十年后之间的日子", "javascript:alert(1)");
		assertThat(send(DESK, "name", "羊城书店", "tier", "NONE")).hasStatusOk()
			.bodyText()
			.contains("这个值我们读不懂", "value=\"羊城书店\"");
	}

	@Test
	@Transactional
	void twoWhoSaveAtOnceSeeBothTexts() {
		String one = propose("name", "羊城书店");
		assertThat(send(one, "version", "0", "name", "羊城大书店", "tier", "COMMUNITY")).hasStatus(302);
		assertThat(send(one, "version", "0", "name", "羊城小书店", "tier", "COMMUNITY")).hasStatus(409)
			.bodyText()
			.contains("羊城大书店", "羊城小书店");
	}

	@Test
	@Transactional
	void aPromiseIsATaskFromTwoWeeksBeforeItIsDueUntilItIsDone() {
		String one = propose("name", "羊城书店");
		assertThat(send(one + "/obligations", "what", "海报上放标志", "side", "OURS", "dueOn", "2026-12-01")).hasStatus(302);
		assertThat(tasks("2026-11-16T04:00:00Z")).isEmpty();
		assertThat(tasks("2026-11-18T04:00:00Z")).singleElement().returns(false, Task::overdue);
		assertThat(tasks("2026-12-02T04:00:00Z")).singleElement().returns(true, Task::overdue);
		assertThat(this.tasks.forAdmins(Instant.parse("2026-12-02T04:00:00Z")))
			.noneMatch((task) -> task.path().equals(one));
		UUID promise = this.jdbc.sql("select id from partner_obligation where what = '海报上放标志'")
			.query(UUID.class)
			.single();
		assertThat(send(one + "/obligations/" + promise + "/fulfilment", "words", "第一张已印")).hasStatus(302);
		assertThat(tasks("2026-12-02T04:00:00Z")).isEmpty();
		assertThat(this.mvc.get().uri(one).with(this.people.as("lead"))).bodyText().contains("示例负责人", "第一张已印");
	}

	@Test
	@Transactional
	void theFiguresOfAQuarterNameEachPartnerOnce() {
		assertThat(
				this.figures.of(guangzhou(), new Period(LocalDate.of(2023, 10, 1), LocalDate.of(2023, 12, 31), false)))
			.singleElement()
			.satisfies((figure) -> {
				assertThat(figure.key()).isEqualTo("partners");
				assertThat(figure.names()).containsExactlyInAnyOrder("TiDB 社区", "广州技术社区");
				assertThat(figure.number()).isEqualTo(2);
			});
		assertThat(this.figures.of(guangzhou(), new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 9, 30), false))
			.getFirst()
			.number()).isZero();
	}

	@Test
	void theYearIsToldWithItsNumbers() {
		assertThat(this.year.of(Year.of(2023)).zh()).contains("- 白金：2 家（2023—2024 年度合作）", "直播合作平台：26 家（COSCon'23）");
		assertThat(this.year.of(Year.of(2023)).en()).contains("- Platinum: 2 (Partners of the year 2023–2024)");
	}

	@Test
	@Transactional
	void theYearBeginsWhereThePortalIs() {
		this.jdbc.sql("""
				update partner set since = null, until = null, as_of = null, agreed_at = '2026-12-31T16:00:00Z'
				where slug = 'datawhale'
				""").update();
		assertThat(this.year.of(Year.of(2026)).zh()).doesNotContain("Datawhale");
		assertThat(this.year.of(Year.of(2027)).zh()).contains("Datawhale");
	}

	private String propose(String... fields) {
		MvcTestResult answer = send(DESK,
				Stream.concat(Stream.of(fields), Stream.of("tier", "COMMUNITY")).toArray(String[]::new));
		assertThat(answer).hasStatus(302);
		return String.valueOf(answer.getResponse().getRedirectedUrl());
	}

	private MvcTestResult send(String address, String... fields) {
		MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(address);
		for (int at = 0; at < fields.length; at += 2) {
			form.param(fields[at], fields[at + 1]);
		}
		return this.mvc.perform(form.with(this.people.as("lead")).with(csrf()));
	}

	private String page(String address) {
		MvcTestResult answer = this.mvc.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private List<Task> tasks(String now) {
		return this.tasks.forChapter(guangzhou(), Instant.parse(now))
			.stream()
			.filter((task) -> task.details().contains("海报上放标志"))
			.toList();
	}

	private ChapterReference guangzhou() {
		return this.chapters.reference("guangzhou").orElseThrow();
	}

}
