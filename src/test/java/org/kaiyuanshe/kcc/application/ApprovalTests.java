package org.kaiyuanshe.kcc.application;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@TestPropertySource(properties = "test.database=of the approvals")
class ApprovalTests {

	private static final Invitee COMPANION = new Invitee("同行人", "companion@kcc.example");

	@Autowired
	private ApprovalService approval;

	@Autowired
	private ApplicationReviewService review;

	@Autowired
	private ChapterApplicationService applications;

	@Autowired
	private Applications given;

	@Autowired
	private CityCheck cities;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void foundsTheChapterAppointsItsTeamAndWelcomesEveryone() {
		UUID id = this.given.inReview("武汉", "Wuhan", COMPANION);
		assertThat(this.approval.approve(id, this.given.admin(), "团队扎实")).isEqualTo("wuhan");
		assertThat(
				this.jdbc.sql("select founded_on::text from chapter where slug = 'wuhan'").query(String.class).single())
			.isEqualTo("2026-11-21");
		assertThat(team("wuhan")).containsExactlyInAnyOrder("申请人Wuhan LEAD 2026-11-21", "同行人 DEPUTY 2026-11-21");
		assertThat(lastMail("wuhan@kcc.example")).contains("/chapters/wuhan", "/invitations/", "/manage", "团队扎实");
		assertThat(lastMail(COMPANION.email())).contains("/chapters/wuhan", "/invitations/", "/manage", "副负责人");
		assertThat(this.given.status(id)).isEqualTo("APPROVED");
	}

	@Test
	void leavesNothingBehindWhenTheCityWasTakenMeanwhile() {
		UUID id = this.given.inReview("苏州", "Suzhou");
		this.jdbc.sql("update chapter set city_key = '苏州', city_zh = '苏州' where slug = 'dalian'").update();
		try {
			int members = this.given.count("member");
			assertThatExceptionOfType(RuleViolation.class)
				.isThrownBy(() -> this.approval.approve(id, this.given.admin(), "团队扎实"));
			assertThat(this.given.count("member")).isEqualTo(members);
			assertThat(this.given.status(id)).isEqualTo("IN_REVIEW");
		}
		finally {
			this.jdbc.sql("update chapter set city_key = '大连', city_zh = '大连' where slug = 'dalian'").update();
		}
	}

	@Test
	void waitsForEveryCoLeadAndNamesTheMissing() {
		String token = this.given.submitted("桂林", "Guilin", new Invitee("没回信的人", "silent@kcc.example"));
		UUID id = this.given.inReview(token);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.approval.approve(id, this.given.admin(), "好"))
			.matches((refusal) -> refusal.key().equals("application.co-lead.missing"))
			.matches((refusal) -> refusal.arguments()[0].equals("没回信的人"));
		assertThat(this.given.count("chapter where slug = 'guilin'")).isZero();
	}

	@Test
	@Transactional
	void aSecondChapterInAMetropolitanAreaNeedsAnException() {
		Proposal district = Applications.proposal("上海市", "Shanghai", "临港");
		String token = this.given.draft(district, "Lingang", Origin.NONE);
		this.applications.submit(token);
		UUID id = this.given.inReview(token);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.approval.approve(id, this.given.admin(), "好"))
			.matches((refusal) -> refusal.key().equals("application.exception.missing"));
		this.review.makeException(id, this.given.admin(), "上海大都市圈", "相距七十公里");
		String slug = this.approval.approve(id, this.given.admin(), "好");
		assertThat(this.jdbc.sql("select city_zh from chapter where slug = :slug")
			.param("slug", slug)
			.query(String.class)
			.single()).isEqualTo("上海·临港");
		assertThat(this.jdbc
			.sql("select exception_area || ' ' || exception_reason from chapter_application where id = :id")
			.param("id", id)
			.query(String.class)
			.single()).isEqualTo("上海大都市圈 相距七十公里");
	}

	@Test
	@Transactional
	void aRestartGivesTheSameChapterANewTeamAndKeepsItsHistory() {
		UUID chapter = this.jdbc.sql("select id from chapter where slug = 'hangzhou'").query(UUID.class).single();
		int chapters = this.given.count("chapter");
		int roles = this.given.count("appointment where body_id = '" + chapter + "'");
		Proposal again = Applications.proposal("杭州", "Hangzhou", null, COMPANION);
		String token = this.given.draft(again, "Restarter", new Origin(null, chapter));
		this.applications.submit(token);
		assertThat(this.approval.approve(this.given.inReview(token, COMPANION), this.given.admin(), "欢迎回来"))
			.isEqualTo("hangzhou");
		assertThat(this.given.count("chapter")).isEqualTo(chapters);
		assertThat(this.given.count("appointment where body_id = '" + chapter + "'")).isEqualTo(roles + 2);
		assertThat(team("hangzhou")).contains("申请人Restarter LEAD 2026-11-21", "同行人 DEPUTY 2026-11-21");
		assertThat(this.jdbc.sql("select restarted_on::text from chapter where slug = 'hangzhou'")
			.query(String.class)
			.single()).isEqualTo("2026-11-21");
		assertThat(lastMail("restarter@kcc.example")).contains("重启", "/chapters/hangzhou");
	}

	@Test
	void oneOfTwoAdminsWhoDecideAtOnceGetsThroughAndTheOtherReadsWhoseDecisionStands() throws Exception {
		UUID id = this.given.inReview("青岛", "Qingdao");
		List<Callable<String>> both = List.of(() -> this.approval.approve(id, this.given.admin(), "好"),
				() -> this.approval.approve(id, this.given.admin(), "很好"));
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Future<String>> results = threads.invokeAll(both);
			assertThat(results.stream().filter((result) -> result.state() == Future.State.SUCCESS)).hasSize(1);
			assertThat(results.stream().filter((result) -> result.state() == Future.State.FAILED)).singleElement()
				.extracting(Future::exceptionNow)
				.isInstanceOfSatisfying(RuleViolation.class, (refusal) -> {
					assertThat(refusal.key()).isEqualTo("application.decided.APPROVED");
					assertThat(refusal.arguments()).containsExactly("示例管理员", "2026-11-21 12:00");
				});
		}
		assertThat(this.given.count("chapter where slug like 'qingdao%'")).isEqualTo(1);
		assertThat(this.given.count("appointment a join chapter c on c.id = a.body_id and c.slug like 'qingdao%'"))
			.isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "上海市,, TAKEN", "Singapore,, TAKEN", "Silicon Valley,, TAKEN", "申城, Shanghai, TAKEN",
			"Xi'an,, APPLIED_FOR", "Xiamen,, APPLIED_FOR", "鹭岛, Xiamen, APPLIED_FOR", "拉萨, Lhasa, FREE" })
	void aCityIsFoundByEitherOfItsNames(String city, String english, CityCheck.Finding.Kind kind) {
		assertThat(this.cities.of(new LocalizedText(city, english)).kind()).isEqualTo(kind);
	}

	@Test
	void theSecondOfTwoApplicantsForOneCityIsToldWhenConfirming() {
		this.given.inReview("重庆", "Chongqing");
		String token = this.given.draft("重庆市", "Chongqing");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.applications.submit(token))
			.matches((refusal) -> refusal.key().equals("application.city.APPLIED_FOR"));
	}

	@Test
	void theAddressIsConfirmedOnce() {
		String token = this.given.submitted("兰州", "Lanzhou");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.applications.submit(token));
	}

	private List<String> team(String slug) {
		return this.jdbc.sql("""
				select m.name || ' ' || a.role || ' ' || a.from_date from appointment a
				join member m on m.id = a.member_id join chapter c on c.id = a.body_id
				where c.slug = :slug and a.to_date is null
				""").param("slug", slug).query(String.class).list();
	}

	private String lastMail(String address) {
		return this.jdbc.sql("select body from outbox_mail where recipient = :address order by id desc limit 1")
			.param("address", address)
			.query(String.class)
			.single();
	}

}
