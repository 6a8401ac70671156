package org.kaiyuanshe.kcc.application;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class ApprovalTests {

	@Autowired
	private ChapterApplicationService applications;

	@Autowired
	private CityCheck cities;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void foundsTheChapterAppointsItsLeadAndWelcomesThem() {
		UUID id = waitingFor("武汉", "Wuhan");
		String slug = this.applications.approve(id, admin(), "团队扎实");
		assertThat(slug).isEqualTo("wuhan");
		assertThat(this.jdbc.sql("""
				select m.name || ' ' || a.role || ' ' || a.from_date from appointment a
				join member m on m.id = a.member_id join chapter c on c.id = a.body_id where c.slug = 'wuhan'
				""").query(String.class).list()).containsExactly("申请人武汉 LEAD 2026-11-21");
		assertThat(this.jdbc
			.sql("select body from outbox_mail where recipient = 'wuhan@kcc.example' order by id desc limit 1")
			.query(String.class)
			.single()).contains("/chapters/wuhan", "/invitations/", "团队扎实");
		assertThat(status(id)).isEqualTo("APPROVED");
	}

	@Test
	void leavesNothingBehindWhenTheCityWasTakenMeanwhile() {
		UUID id = waitingFor("苏州", "Suzhou");
		this.jdbc.sql("update chapter set city_key = '苏州', city_zh = '苏州' where slug = 'dalian'").update();
		try {
			int members = count("member");
			assertThatExceptionOfType(RuleViolation.class)
				.isThrownBy(() -> this.applications.approve(id, admin(), "团队扎实"));
			assertThat(count("member")).isEqualTo(members);
			assertThat(status(id)).isEqualTo("SUBMITTED");
		}
		finally {
			this.jdbc.sql("update chapter set city_key = '大连', city_zh = '大连' where slug = 'dalian'").update();
		}
	}

	@Test
	void oneOfTwoAdminsWhoDecideAtOnceGetsThrough() throws Exception {
		UUID id = waitingFor("青岛", "Qingdao");
		List<Callable<String>> both = List.of(() -> this.applications.approve(id, admin(), "好"),
				() -> this.applications.approve(id, admin(), "很好"));
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Future<String>> results = threads.invokeAll(both);
			Stream<Boolean> succeeded = results.stream().map((result) -> result.state() == Future.State.SUCCESS);
			assertThat(succeeded).containsExactlyInAnyOrder(true, false);
		}
		assertThat(count("chapter where slug like 'qingdao%'")).isEqualTo(1);
		assertThat(count("appointment a join chapter c on c.id = a.body_id and c.slug like 'qingdao%'")).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "上海市,, TAKEN", "Singapore,, TAKEN", "Silicon Valley,, TAKEN", "申城, Shanghai, TAKEN",
			"Xi'an,, APPLIED_FOR", "Xiamen,, APPLIED_FOR", "鹭岛, Xiamen, APPLIED_FOR", "拉萨, Lhasa, FREE" })
	void aCityIsFoundByEitherOfItsNames(String city, String english, CityCheck.Finding.Kind kind) {
		assertThat(this.cities.of(new LocalizedText(city, english)).kind()).isEqualTo(kind);
	}

	@Test
	void theSecondOfTwoApplicantsForOneCityIsToldWhenConfirming() {
		waitingFor("重庆", "Chongqing");
		draft("重庆市", "Chongqing");
		String token = lastToken("chongqing@kcc.example");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.applications.submit(token))
			.matches((refusal) -> refusal.key().equals("application.city.APPLIED_FOR"));
	}

	@Test
	void theAddressIsConfirmedOnce() {
		draft("兰州", "Lanzhou");
		String token = lastToken("lanzhou@kcc.example");
		this.applications.submit(token);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.applications.submit(token));
	}

	private UUID waitingFor(String city, String english) {
		this.applications.enterSample(proposal(city, english), applicant(city, english), TestClock.START);
		return this.jdbc.sql("select id from chapter_application where city_zh = :city and status = 'SUBMITTED'")
			.param("city", city)
			.query(UUID.class)
			.single();
	}

	private void draft(String city, String english) {
		this.applications.draft(proposal(city, english), applicant(city, english));
	}

	private static Proposal proposal(String city, String english) {
		return new Proposal(new LocalizedText(city, english), "central-china", "CN", ZoneId.of("Asia/Shanghai"), "因为",
				"每月一次");
	}

	private static Applicant applicant(String city, String english) {
		return new Applicant("申请人" + city, english.toLowerCase() + "@kcc.example", "zh-CN");
	}

	private String lastToken(String address) {
		String body = this.jdbc.sql(
				"select body from outbox_mail where recipient = :address and body like '%/applications/%' order by id desc limit 1")
			.param("address", address)
			.query(String.class)
			.single();
		return body.replaceAll("(?s).*/applications/([A-Za-z0-9_-]{43}).*", "$1");
	}

	private String status(UUID id) {
		return this.jdbc.sql("select status from chapter_application where id = :id")
			.param("id", id)
			.query(String.class)
			.single();
	}

	private UUID admin() {
		return this.jdbc.sql("select member_id from account where email = 'admin@kcc.example'")
			.query(UUID.class)
			.single();
	}

	private int count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Integer.class).single();
	}

}
