package org.kaiyuanshe.kcc.signin.factor;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Admins are admins once they gave two factors; nobody else is asked. */
@PortalTest
@Transactional
class SecondStepTests {

	private static final String STEP = "/login/confirmation?next=";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "admin,FACTOR_PASSWORD,/admin", "admin,FACTOR_OTT,/admin", "root,FACTOR_PASSWORD,/admin/jobs",
			"root,FACTOR_AUTHORIZATION_CODE,/admin/audit", "admin,FACTOR_PASSWORD,/manage/chapters/guangzhou",
			"admin,FACTOR_PASSWORD,/account/passkeys", "admin,FACTOR_PASSWORD,/account" })
	void oneFactorOpensNothingToAnAdmin(String role, String factor, String address) {
		assertThat(this.mvc.get().uri(address).with(this.people.withOneFactor(role, factor))).hasStatus(302)
			.hasRedirectedUrl(STEP + address.replace("/", "%2F"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/%61ccount/passkeys", "/account/passkeys?x=%FF", "/admin?x=a\\b" })
	void noSpellingOfAnAddressOpensIt(String address) {
		MvcTestResult answer = this.mvc.get()
			.uri(URI.create(address.replace("\\", "%5C")))
			.with(this.people.withOneFactor("admin", "FACTOR_PASSWORD"))
			.exchange();
		assertThat(answer).hasStatus(302);
		assertThat(answer.getResponse().getRedirectedUrl()).startsWith("/login/confirmation");
	}

	@Test
	void aFormOfAnAdminWithOneFactorChangesNothing() {
		assertThat(this.mvc.post()
			.uri("/admin/code-of-conduct/versions")
			.param("label", "2031-01")
			.with(this.people.withOneFactor("admin", "FACTOR_PASSWORD"))
			.with(csrf())).hasStatus(302).hasRedirectedUrl("/login/confirmation");
		assertThat(this.jdbc.sql("select count(*) from code_of_conduct_version where label = '2031-01'")
			.query(Integer.class)
			.single()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "lead,FACTOR_PASSWORD,/manage/chapters/guangzhou", "member,FACTOR_PASSWORD,/account",
			"lead,FACTOR_OTT,/manage", "member,FACTOR_OTT,/account/passkeys" })
	void leadsAndMembersAreNotAsked(String role, String factor, String address) {
		assertThat(this.mvc.get().uri(address).with(this.people.withOneFactor(role, factor))).hasStatusOk();
	}

	@Test
	void anAdminReadsPublicPagesAndIsShownTheWay() {
		assertThat(this.mvc.get().uri("/").with(this.people.withOneFactor("admin", "FACTOR_PASSWORD"))).hasStatusOk()
			.bodyText()
			.contains("href=\"/admin\"");
	}

	@Test
	void whereThereIsNoOtherWayTheStepSaysSo() {
		this.jdbc.sql("update account set password_hash = null where email = 'admin@kcc.example'").update();
		assertThat(this.mvc.get().uri(STEP + "%2Fadmin").with(this.people.withOneFactor("admin", "FACTOR_OTT")))
			.hasStatusOk()
			.bodyText()
			.contains("暂时没有第二种方式")
			.doesNotContain("action=\"/login/confirmation");
		assertThat(this.mvc.get()
			.uri(STEP + "%2Fadmin")
			.with(this.people.withOneFactor("admin", "FACTOR_AUTHORIZATION_CODE"))).bodyText()
			.contains("action=\"/login/confirmation/codes\"")
			.doesNotContain("暂时没有第二种方式");
	}

	@ParameterizedTest
	@CsvSource({ "FACTOR_PASSWORD,/codes,/password", "FACTOR_OTT,/password,/codes" })
	void theStepAsksForWhatWasNotGivenYet(String given, String offered, String other) {
		assertThat(this.mvc.get().uri(STEP + "%2Fadmin").with(this.people.withOneFactor("admin", given))).hasStatusOk()
			.bodyText()
			.contains("还差一步", "action=\"/login/confirmation" + offered + "\"")
			.doesNotContain("action=\"/login/confirmation" + other + "\"");
	}

}
