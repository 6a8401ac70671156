package org.kaiyuanshe.kcc.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.privacy.ExportClaims.Claim;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Members take their data along; what is asked for and made is stored for real. */
@PortalTest
class ExportTests {

	private static final String PAGE = "/account/export";

	private static final String ARCHIVE = PAGE + "/archive.zip";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private ExportWork work;

	@Autowired
	private ExportClaims claims;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void forget() {
		this.clock.set(TestClock.START);
		this.jdbc.sql("delete from data_export").update();
		this.jdbc.sql("delete from outbox_mail where body like '%/account/export%'").update();
	}

	@Test
	void isMadeInTheBackgroundToldByMailAndDownloadedByItsOwnerAlone() {
		assertThat(ask("member")).hasStatus(302).hasRedirectedUrl(PAGE);
		assertThat(get(PAGE, "member")).bodyText()
			.contains("完成 0%", "data-hx-get=\"/account/export\"", "看看现在的进度")
			.doesNotContain("archive.zip");
		assertThat(run()).isEqualTo("made=1 failed=0 erased=0");
		assertThat(mails()).singleElement()
			.asString()
			.startsWith("member@kcc.example")
			.contains("http://localhost:8080/account/export", "2026年11月28日")
			.doesNotContain("archive");
		assertThat(get(PAGE, "member")).bodyText()
			.contains("/account/export/archive.zip", "2026年11月28日")
			.doesNotContain("data-hx-get=\"/account/export\"");
		MvcTestResult archive = get(ARCHIVE, "member");
		assertThat(archive).hasStatusOk()
			.hasContentType("application/zip")
			.hasHeader("Content-Disposition", "attachment; filename=\"my-data-2026-11-21.zip\"");
		assertThat(archive.getResponse().getHeader("Cache-Control")).contains("no-store");
		Map<String, String> files = Unpacked.files(archive.getResponse().getContentAsByteArray());
		assertThat(files).containsKeys("README.txt", "data.json", "exports.csv");
		assertThat(files.get("data.json")).contains("\"exports\"", "\"asked\" : \"2026-11-21T04:00:00Z\"");
		assertThat(get(ARCHIVE, "lead")).hasStatus(404);
		assertThat(get(PAGE, "lead")).bodyText().doesNotContain("archive.zip");
	}

	@Test
	void isErasedAfterSevenDaysAndGoneForItsOwnerEvenBefore() {
		ask("member");
		run();
		this.clock.advance(Duration.ofDays(7).minusSeconds(1));
		assertThat(get(ARCHIVE, "member")).hasStatusOk();
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(get(ARCHIVE, "member")).hasStatus(404);
		assertThat(get(PAGE, "member")).bodyText().contains("打包我的数据").doesNotContain("archive.zip");
		assertThat(run()).isEqualTo("made=0 failed=0 erased=1");
		assertThat(count()).isZero();
	}

	@Test
	void isMadeOnceAnHour() {
		ask("member");
		assertRefused("privacy.export.inWork");
		run();
		this.clock.advance(Duration.ofMinutes(15));
		assertThat(get(PAGE, "member")).bodyText().contains("2026年11月21日 13:00").doesNotContain("重新打包");
		assertRefused("privacy.export.soon [45]");
		assertThat(get(ARCHIVE, "member")).hasStatusOk();
		this.clock.advance(Duration.ofMinutes(45));
		assertThat(get(PAGE, "member")).bodyText().contains("重新打包");
		assertThat(ask("member")).hasStatus(302);
		assertThat(get(ARCHIVE, "member")).hasStatus(404);
		assertThat(run()).isEqualTo("made=1 failed=0 erased=0");
	}

	@Test
	void whatADeadWorkerLeftIsMadeAgainAndTheDeadOneWritesNothing() {
		ask("member");
		Claim dead = this.claims.next(4).orElseThrow();
		this.claims.advance(dead);
		assertThat(get(PAGE, "member")).bodyText().contains("完成 25%", "value=\"25\"");
		assertThat(this.claims.next(4)).isEmpty();
		assertThat(run()).isEmpty();
		this.clock.advance(ExportClaims.STILL.plusSeconds(1));
		assertThat(run()).isEqualTo("made=1 failed=0 erased=0");
		byte[] made = get(ARCHIVE, "member").getResponse().getContentAsByteArray();
		assertThat(this.claims.finish(dead, new byte[0])).isFalse();
		assertThat(get(ARCHIVE, "member").getResponse().getContentAsByteArray()).isEqualTo(made);
		assertThat(mails()).hasSize(1);
	}

	@Test
	void isGivenUpAfterThreeAttemptsAndSaysSo() {
		ask("member");
		for (int attempt = 0; attempt < 3; attempt++) {
			assertThat(this.claims.next(4)).isPresent();
			this.clock.advance(ExportClaims.STILL.plusSeconds(1));
		}
		assertThat(run()).isEqualTo("made=0 failed=1 erased=0");
		assertThat(get(PAGE, "member")).bodyText().contains("没有打包成功");
		this.clock.advance(Duration.ofHours(1));
		assertThat(ask("member")).hasStatus(302);
	}

	@Test
	void speaksTheLanguageInWhichItWasAskedFor() {
		assertThat(this.mvc.post().uri("/en" + PAGE).with(this.people.as("member")).with(csrf())).hasStatus(302);
		run();
		assertThat(mails()).singleElement().asString().contains("/en/account/export", "Your data is ready");
		assertThat(Unpacked.files(get(ARCHIVE, "member").getResponse().getContentAsByteArray()).get("README.txt"))
			.contains("exports.csv: Archives that you asked for", "/privacy");
	}

	private void assertRefused(String words) {
		MvcTestResult answer = ask("member");
		assertThat(answer).hasStatus(409);
		assertThat(answer.getMvcResult().getResolvedException()).isInstanceOf(RuleViolation.class).hasMessage(words);
	}

	private String run() {
		Instant now = this.clock.instant();
		return this.work.run(now);
	}

	private int count() {
		return this.jdbc.sql("select count(*) from data_export").query(Integer.class).single();
	}

	private List<String> mails() {
		return this.jdbc
			.sql("select recipient || ' ' || subject || body from outbox_mail where body like '%/account/export%'")
			.query(String.class)
			.list();
	}

	private MvcTestResult ask(String who) {
		return this.mvc.post().uri(PAGE).with(this.people.as(who)).with(csrf()).exchange();
	}

	private MvcTestResult get(String address, String who) {
		return this.mvc.get().uri(address).with(this.people.as(who)).exchange();
	}

}
