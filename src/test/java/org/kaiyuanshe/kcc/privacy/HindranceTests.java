package org.kaiyuanshe.kcc.privacy;

import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Nobody goes who would leave a chapter or the portal alone, or by a slip of the hand.
 */
@PortalTest
@Transactional
class HindranceTests {

	@Autowired
	private OddPerson odd;

	@Autowired
	private Deletion deletion;

	@Autowired
	private DeletionPages pages;

	@Autowired
	private People people;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theOnlyLeadHandsOverFirst() {
		UUID member = this.odd.enter();
		this.jdbc
			.sql("""
					update appointment set to_date = coalesce(from_date + 1, '2026-06-01') where role = 'LEAD' and to_date is null
					and body_id = (select id from chapter where slug = 'guangzhou')
					""")
			.update();
		this.jdbc.sql("update appointment set role = 'LEAD' where member_id = :member")
			.param("member", member)
			.update();
		this.entities.clear();
		DeletionPage page = this.pages.of(member, Locale.CHINESE);
		assertThat(page.mayGo()).isFalse();
		assertThat(page.hindrances()).extracting(DeletionPage.Step::path)
			.containsExactly("/manage/chapters/guangzhou/hand-over");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.deletion.forget(member, Locale.CHINESE))
			.extracting(RuleViolation::key)
			.isEqualTo("deletion.last-lead");
	}

	@Test
	void oneOfSeveralLeadsMayGo() {
		UUID member = this.odd.enter();
		this.odd.lead(member, "guangzhou");
		assertThat(this.pages.of(member, Locale.CHINESE).mayGo()).isTrue();
	}

	@Test
	void theOnlySiteAdminWhoMaySignInStays() {
		this.jdbc.sql("""
				update account set authority = 'SITE_ADMIN', suspended_ground = 'OTHER', suspended_reason = 'Away',
				       suspended_at = now(), suspended_by = member_id
				where email = 'admin@kcc.example'
				""").update();
		assertThat(this.pages.of(this.people.member("root"), Locale.ENGLISH).hindrances())
			.extracting(DeletionPage.Step::key)
			.containsExactly("deletion.last-admin");
	}

	@Test
	void anotherAddressThanOnesOwnDeletesNothingAndIsKept() {
		assertThat(post("member", "someone@kcc.example")).hasStatusOk()
			.bodyText()
			.contains("这与账号的邮箱不一致", "someone@kcc.example");
		assertThat(accounts("member@kcc.example")).isOne();
	}

	@Test
	void withTheAddressTheyAreSignedOutAndGone() {
		assertThat(post("member", " MEMBER@kcc.example ")).hasStatus(302).hasRedirectedUrl("/");
		assertThat(accounts("member@kcc.example")).isZero();
	}

	@Test
	void thePageTellsInBothLanguages() {
		assertThat(this.mvc.get().uri("/account/deletion").with(this.people.as("lead"))).hasStatusOk()
			.bodyText()
			.contains("段任职留作历史");
		assertThat(this.mvc.get().uri("/en/account/deletion").with(this.people.as("lead"))).hasStatusOk()
			.bodyText()
			.contains("as history of a “former member”");
	}

	private MvcTestResult post(String role, String address) {
		return this.mvc.post()
			.uri("/account/deletion")
			.param("address", address)
			.with(this.people.as(role))
			.with(csrf())
			.exchange();
	}

	private int accounts(String email) {
		return this.jdbc.sql("select count(*) from account where email = :email")
			.param("email", email)
			.query(Integer.class)
			.single();
	}

}
