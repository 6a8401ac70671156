package org.kaiyuanshe.kcc.account;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
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
class ReacceptanceTests {

	private static final String GATE = "/account/code-of-conduct?next=";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "lead,/manage", "admin,/admin", "root,/admin", "member,/account" })
	void nobodyIsAskedOnAFreshStart(String role, String address) {
		assertThat(get(role, address)).hasStatusOk();
	}

	@ParameterizedTest
	@CsvSource({ "lead,/manage,%2Fmanage",
			"lead,/manage/chapters/guangzhou?x=1,%2Fmanage%2Fchapters%2Fguangzhou%3Fx%3D1", "admin,/admin,%2Fadmin",
			"member,/account,%2Faccount" })
	void whoAcceptedAnOlderOneIsAskedAtTheNextPage(String role, String address, String next) {
		publish("2027-01");
		assertThat(get(role, address)).hasStatus(302).hasRedirectedUrl(GATE + next);
	}

	@Test
	void isToldWhatIsNewAcceptsOnceAndGoesOn() {
		publish("2027-01");
		assertThat(get("lead", GATE + "%2Fmanage%3Fx%3D1")).hasStatusOk()
			.bodyText()
			.contains("行为守则更新了", "说清楚了线上的约定", "value=\"/manage?x=1\"", "action=\"/logout\"");
		assertThat(accept("lead", "2027-01", "/manage?x=1")).hasStatus(302).hasRedirectedUrl("/manage?x=1");
		assertThat(get("lead", "/manage")).hasStatusOk();
		assertThat(get("lead", "/account/code-of-conduct")).hasStatusOk()
			.bodyText()
			.contains("版本 2026-11", "版本 2027-01")
			.doesNotContain("行为守则更新了");
		assertThat(get("admin", "/admin")).hasStatus(302);
	}

	@Test
	void versionAndTimeOfEveryAcceptanceAreKept() {
		try {
			publish("2027-01");
			this.clock.advance(Duration.ofDays(3));
			accept("lead", "2027-01", "/manage");
			accept("lead", "2027-01", "/manage");
			assertThat(this.jdbc.sql("""
					select c.version || ' ' || to_char(c.accepted_at at time zone 'UTC', 'MM-DD')
					from account_consent c join account a on a.id = c.account_id
					where a.email = 'lead@kcc.example' order by c.accepted_at
					""").query(String.class).list()).containsExactly("2026-11 11-21", "2027-01 11-24");
			assertThat(this.jdbc.sql("""
					select count(*) from audit_entry
					where action = 'Account.CodeOfConductAccepted' and detail = '2027-01' and by_member = :lead
					""").param("lead", this.people.member("lead")).query(Integer.class).single()).isEqualTo(1);
		}
		finally {
			this.clock.advance(Duration.ofDays(-3));
		}
	}

	@Test
	void anAcceptanceCannotBeRewritten() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update account_consent set version = '2099-01'").update());
	}

	@Test
	void aFormOnItsWayIsNotLost() {
		publish("2027-01");
		assertThat(this.mvc.post()
			.uri("/manage/chapters/guangzhou/press")
			.param("title", "标题")
			.param("body", "全文")
			.param("outlets", "公众号")
			.param("wantedOn", "2026-12-01")
			.with(this.people.as("lead"))
			.with(csrf())).hasStatus(302);
		assertThat(this.jdbc.sql("select count(*) from press_request where title = '标题' and body = '全文'")
			.query(Integer.class)
			.single()).isPositive();
	}

	@Test
	void whoHasNotAcceptedCanReadPublicPagesAndSignOut() {
		publish("2027-01");
		for (String address : List.of("/", "/code-of-conduct", "/chapters/guangzhou")) {
			assertThat(get("lead", address)).hasStatusOk();
		}
		assertThat(this.mvc.post().uri("/logout").with(this.people.as("lead")).with(csrf())).hasRedirectedUrl("/");
	}

	@Test
	void theBoxHasToBeTicked() {
		publish("2027-01");
		assertThat(this.mvc.post()
			.uri("/account/code-of-conduct")
			.param("edition", "2027-01")
			.param("_consent", "on")
			.with(this.people.as("lead"))
			.with(csrf())).hasStatusOk().bodyText().contains("要先接受行为守则，才能继续。");
		assertThat(get("lead", "/manage")).hasStatus(302);
	}

	@Test
	void onlyTheVersionThatWasShownIsAccepted() {
		publish("2027-01");
		assertThat(accept("lead", "2026-11", "/manage")).hasStatusOk().bodyText().contains("刚才又有了新的版本");
		assertThat(get("lead", "/manage")).hasStatus(302);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "//evil.example", "/\\evil.example", "/manage/\\evil", "/manager",
			"/manage@evil.example", "javascript:alert(1)", "/manage?a=\u4e2d", "/logout" })
	void nobodyIsLedOutOfThePortal(String next) {
		publish("2027-01");
		assertThat(accept("lead", "2027-01", next)).hasStatus(302).hasRedirectedUrl("/account");
	}

	@Test
	void bracesInAnAddressAreNoVariables() {
		publish("2027-01");
		assertThat(accept("lead", "2027-01", "/manage?x={y}")).hasStatus(302);
	}

	private MvcTestResult get(String role, String address) {
		return this.mvc.get().uri(URI.create(address)).with(this.people.as(role)).exchange();
	}

	private MvcTestResult accept(String role, String edition, String next) {
		return this.mvc.post()
			.uri("/account/code-of-conduct")
			.param("edition", edition)
			.param("next", next)
			.param("consent", "true")
			.with(this.people.as(role))
			.with(csrf())
			.exchange();
	}

	private void publish(String label) {
		var request = this.mvc.post().uri("/admin/code-of-conduct/versions");
		Map.of("label", label, "basedOn", "2026-11", "title", "行为守则", "body", "新的全文", "changes", "说清楚了线上的约定")
			.forEach(request::param);
		assertThat(request.with(this.people.as("admin")).with(csrf()).exchange()).hasStatus(302);
	}

}
