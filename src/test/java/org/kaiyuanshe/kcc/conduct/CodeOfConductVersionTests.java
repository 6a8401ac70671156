package org.kaiyuanshe.kcc.conduct;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.CodeOfConduct;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Transactional
class CodeOfConductVersionTests {

	private static final CodeText TEXT = new CodeText(new LocalizedText("行为守则", null),
			new LocalizedText("守则的新全文", "The code"));

	private static final LocalizedText CHANGES = new LocalizedText("说清楚了线上的约定", null);

	@Autowired
	private CodeOfConductService codeOfConduct;

	@Autowired
	private People people;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theFirstIsTheOneOfTheRecords() {
		assertThat(this.codeOfConduct.version()).isEqualTo("2026-11");
		assertThat(this.mvc.get().uri("/code-of-conduct")).hasStatusOk().bodyText().contains("版本 2026-11", "我们这样相处");
	}

	@Test
	void aNewOneIsTheTextThatEveryoneReadsAndTheOldOneIsKept() {
		publish("2027-01");
		assertThat(this.mvc.get().uri("/code-of-conduct")).hasStatusOk()
			.bodyText()
			.contains("版本 2027-01", "守则的新全文")
			.doesNotContain("我们这样相处");
		assertThat(this.jdbc.sql("select body_zh from code_of_conduct_version where label = '2026-11'")
			.query(String.class)
			.single()).contains("我们这样相处");
	}

	@Test
	void theTextInForceIsFound() {
		assertThat(this.mvc.get().uri("/search?q=守则的新全文")).bodyText()
			.doesNotContain("<h2><a href=\"/code-of-conduct\">");
		publish("2027-01");
		assertThat(this.mvc.get().uri("/search?q=守则的新全文&kind=PAGE")).bodyText()
			.contains("<h2><a href=\"/code-of-conduct\">");
	}

	@Test
	void whatWasPublishedNeverChanges() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update code_of_conduct_version set body_zh = 'x'").update())
			.withMessageContaining("what was accepted is final");
	}

	@Test
	void aLabelIsUsedOnce() {
		publish("2027-01");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(
					() -> this.codeOfConduct.publish("2026-11", TEXT, CHANGES, "2027-01", this.people.member("admin")))
			.matches((refusal) -> refusal.key().equals("conduct.version.taken"));
	}

	@Test
	void whoBeganFromAnOlderOneIsToldAndLosesNothing() {
		publish("2027-01");
		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(
				() -> this.codeOfConduct.publish("2027-02", TEXT, CHANGES, "2026-11", this.people.member("admin")));
		MvcTestResult answer = send(Map.of("label", "2027-02", "basedOn", "2026-11"));
		assertThat(answer).hasStatus(409)
			.bodyText()
			.contains("示例管理员 刚刚发布了版本 2027-01", "我写了很久的守则", "name=\"basedOn\" value=\"2027-01\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2027", "2027-13", "2027-1", "二〇二七", "2027-01.", "2027-01.1234", "2026-11" })
	void aLabelIsAMonthThatHasNoneYet(String label) {
		assertThat(send(Map.of("label", label, "basedOn", "2026-11"))).hasStatusOk().bodyText().contains("我写了很久的守则");
		assertThat(this.codeOfConduct.version()).isEqualTo("2026-11");
	}

	@Test
	void theAdminsSeeHowManyAcceptedWhich() {
		int accounts = this.jdbc.sql("select count(*) from account").query(Integer.class).single();
		assertThat(this.mvc.get().uri("/admin/code-of-conduct").with(this.people.as("admin"))).hasStatusOk()
			.bodyText()
			.contains("共有 " + accounts + " 个账号", ">4</td>");
	}

	@Test
	void anotherNodeHearsOfAVersionWithinAMinute() {
		TestClock clock = new TestClock();
		RecentVersion recent = new RecentVersion(clock);
		assertThat(recent.orRead(() -> "2026-11")).isEqualTo("2026-11");
		clock.advance(Duration.ofSeconds(59));
		assertThat(recent.orRead(() -> "2027-01")).isEqualTo("2026-11");
		clock.advance(Duration.ofSeconds(1));
		assertThat(recent.orRead(() -> "2027-01")).isEqualTo("2027-01");
	}

	@Test
	void whatIsNewAddsUpSinceTheVersionThatSomeoneAccepted() {
		publish("2027-01");
		this.codeOfConduct.publish("2027-02", TEXT, CHANGES, "2027-01", this.people.member("admin"));
		assertThat(this.codeOfConduct.since("2026-11")).extracting(CodeOfConduct.Edition::version)
			.containsExactly("2027-02", "2027-01");
		assertThat(this.codeOfConduct.since(null)).extracting(CodeOfConduct.Edition::version)
			.containsExactly("2027-02");
		assertThat(this.codeOfConduct.since("2027-02")).isEmpty();
	}

	private void publish(String label) {
		this.codeOfConduct.publish(label, TEXT, CHANGES, "2026-11", this.people.member("admin"));
	}

	private MvcTestResult send(Map<String, String> fields) {
		var request = this.mvc.post().uri("/admin/code-of-conduct/versions");
		fields.forEach(request::param);
		return request.param("title", "行为守则")
			.param("body", "我写了很久的守则")
			.param("changes", "改了一处")
			.with(this.people.as("admin"))
			.with(csrf())
			.exchange();
	}

}
