package org.kaiyuanshe.kcc.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;

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

@PortalTest
@Transactional
class AccountAdminTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "q=lead@kcc", "q=示例负责人", "which=admins", "which=suspended", "q=%25" })
	void findsByNameAddressAndState(String query) {
		boolean found = query.contains("lead") || query.contains("负责人");
		assertThat(get("root", "/admin/accounts?" + query)).hasStatusOk()
			.bodyText()
			.satisfies((page) -> assertThat(page.contains("lead@kcc.example")).isEqualTo(found));
	}

	@Test
	void oneIsShownToAdminsAndDecidedByOthersThanItself() {
		String lead = page("lead");
		assertThat(get("root", lead)).hasStatusOk().bodyText().contains("/suspension", "/authority", "密码");
		assertThat(get("admin", lead)).hasStatusOk().bodyText().doesNotContain("/suspension", "/authority");
		assertThat(get("root", page("root"))).hasStatusOk().bodyText().doesNotContain("/suspension", "/authority");
		assertThat(post("root", page("root") + "/authority", Map.of("authority", "MEMBER"))).hasStatus(409);
		assertThat(post("admin", lead + "/authority", Map.of("authority", "SITE_ADMIN"))).hasStatus(403);
	}

	@Test
	void theLastSiteAdminStaysAndASecondMayGo() {
		assertThat(post("root", page("admin") + "/authority", Map.of("authority", "SITE_ADMIN"))).hasStatus(302);
		assertThat(post("admin", page("root") + "/authority", Map.of("authority", "KCC_ADMIN"))).hasStatus(302);
		assertThat(this.jdbc.sql("select email from account where authority = 'SITE_ADMIN'").query(String.class).list())
			.containsExactly("admin@kcc.example");
		assertThat(this.jdbc.sql("select detail from audit_entry where action = 'AccountEvent.AuthorityChanged'")
			.query(String.class)
			.list()).containsExactlyInAnyOrder("KCC_ADMIN → SITE_ADMIN", "SITE_ADMIN → KCC_ADMIN");
	}

	@Test
	void whoHasNoSecondWayIsMadeNoAdmin() {
		this.jdbc.sql("update account set password_hash = null where email = 'member@kcc.example'").update();
		assertThat(post("root", page("member") + "/authority", Map.of("authority", "KCC_ADMIN"))).hasStatus(409);
		this.jdbc
			.sql("""
					with owner as (insert into passkey_owner (account_id, handle)
					               select id, sha256('handle') from account where email = 'member@kcc.example'
					               returning account_id)
					insert into passkey (id, account_id, credential_id, public_key, attestation, signatures, verifies,
					                     backup_eligible, backed_up, label, created_at)
					select uuidv7(), account_id, 'credential', 'key', '', 0, true, false, false, '手机', '2026-11-20' from owner
					""")
			.update();
		assertThat(post("root", page("member") + "/authority", Map.of("authority", "KCC_ADMIN"))).hasStatus(302);
	}

	@Test
	void aSuspensionIsToldWithItsReasonAndCanBeLifted() {
		String lead = page("lead");
		assertThat(post("root", lead + "/suspension",
				Map.of("ground", "CONDUCT", "suspendedUntil", "2026-12-01", "reason", "理由：三次警告")))
			.hasStatus(302);
		assertThat(post("root", lead + "/suspension", Map.of("ground", "SPAM", "reason", "再一次"))).hasStatus(409);
		assertThat(get("admin", lead)).bodyText().contains("三次警告", "12月1日");
		assertThat(get("root", "/admin/accounts?which=suspended")).bodyText().contains("lead@kcc.example");
		assertThat(post("root", lead + "/lifting", Map.of("reason", "谈过了"))).hasStatus(302);
		assertThat(post("root", lead + "/lifting", Map.of("reason", "谈过了"))).hasStatus(409);
		assertThat(this.jdbc.sql("select body from outbox_mail where recipient = 'lead@kcc.example' order by id")
			.query(String.class)
			.list()).hasSize(2).first().asString().contains("三次警告", "违反行为守则", "12月1日", "觉得不对");
		assertThat(this.jdbc.sql("select coalesce(detail, '') from audit_entry").query(String.class).list())
			.noneMatch((line) -> line.contains("三次警告"));
	}

	@ParameterizedTest
	@CsvSource({ "CONDUCT,2026-11-21,理由,之内的日子", "CONDUCT,2032-01-01,理由,之内的日子", "CONDUCT,tomorrow,理由,日期不完整",
			"'',2026-12-01,理由,请选择原因", "NONSENSE,2026-12-01,理由,field-error", "CONDUCT,2026-12-01,'',请写理由" })
	void whatCannotBeIsSaidAtTheField(String ground, String until, String reason, String words) {
		assertThat(post("root", page("lead") + "/suspension",
				Map.of("ground", ground, "suspendedUntil", until, "reason", reason)))
			.hasStatusOk()
			.bodyText()
			.contains(words);
	}

	@Test
	void invitesAMemberWithoutAnAccount() {
		String address = "/admin/accounts/invitations";
		assertThat(post("root", address, Map.of("who", "shi-yao", "email", "Guest@kcc.example"))).hasStatus(302);
		List<String> mails = this.jdbc.sql("select body from outbox_mail where recipient = 'guest@kcc.example'")
			.query(String.class)
			.list();
		assertThat(mails).singleElement().asString().contains("/invitations/");
		assertThat(post("root", address, Map.of("who", "nobody", "email", "g@kcc.example"))).hasStatusOk()
			.bodyText()
			.contains("找不到这位成员", "g@kcc.example");
		assertThat(post("root", address, Map.of("who", "sample-lead", "email", "g@kcc.example"))).hasStatus(409);
		assertThat(post("root", address, Map.of("who", "shi-yao", "email", "lead@kcc.example"))).hasStatus(409);
		assertThat(post("admin", address, Map.of("who", "shi-yao", "email", "g@kcc.example"))).hasStatus(403);
	}

	private String page(String role) {
		return "/admin/accounts/" + this.jdbc.sql("select id from account where email = :email")
			.param("email", role + "@kcc.example")
			.query(UUID.class)
			.single();
	}

	private MvcTestResult get(String role, String address) {
		return this.mvc.get().uri(address).with(this.people.as(role)).exchange();
	}

	private MvcTestResult post(String role, String address, Map<String, String> fields) {
		var request = this.mvc.post().uri(address);
		fields.forEach(request::param);
		return request.with(this.people.as(role)).with(csrf()).exchange();
	}

}
