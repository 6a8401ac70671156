package org.kaiyuanshe.kcc.signin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.account.Account;
import org.kaiyuanshe.kcc.account.AccountEvent;
import org.kaiyuanshe.kcc.account.Mailboxes;
import org.kaiyuanshe.kcc.core.MailCode;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Transactional
class CodesTests {

	@Autowired
	private Codes codes;

	@Autowired
	private Mailboxes mailboxes;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TestClock clock;

	private UUID lead;

	@BeforeEach
	void find() {
		this.lead = account("LEAD@kcc.example");
	}

	@AfterEach
	void stopTheClock() {
		this.clock.set(TestClock.START);
	}

	@Test
	void aCodeFitsOnce() {
		AskedCode asked = this.codes.ask(this.lead, Locale.ENGLISH);
		assertThat(this.codes.left(asked.page())).isEqualTo(5);
		assertThat(this.codes.tryCode(this.lead, asked.page(), asked.code()).right()).isTrue();
		assertThat(this.codes.tryCode(this.lead, asked.page(), asked.code()).right()).isFalse();
		assertThat(this.codes.left(asked.page())).isZero();
	}

	@Test
	void aCodeMayBeTypedWithSpacesAndWideDigits() {
		AskedCode asked = this.codes.ask(this.lead, Locale.ENGLISH);
		StringBuilder wide = new StringBuilder(" ");
		asked.code().digits().chars().forEach((digit) -> wide.append((char) (digit - '0' + '０')).append(' '));
		assertThat(this.codes.tryCode(this.lead, asked.page(), MailCode.typed(wide.toString())).right()).isTrue();
	}

	@Test
	void afterFiveWrongTriesTheRightOneIsRefusedAndTheAuditKnows() {
		AskedCode asked = this.codes.ask(this.lead, Locale.ENGLISH);
		int before = usedUp();
		for (int left = 4; left >= 0; left--) {
			assertThat(usedUp()).isEqualTo(before);
			assertThat(this.codes.tryCode(this.lead, asked.page(), other(asked.code())))
				.isEqualTo(new Attempt(this.lead, false, left));
		}
		assertThat(usedUp()).isEqualTo(before + 1);
		assertThat(this.codes.tryCode(this.lead, asked.page(), asked.code()).right()).isFalse();
		assertThat(usedUp()).isEqualTo(before + 1);
	}

	@Test
	void aCodeIsGoodForTenMinutes() {
		AskedCode asked = this.codes.ask(this.lead, Locale.ENGLISH);
		this.clock.advance(Duration.ofMinutes(10));
		assertThat(this.codes.left(asked.page())).isZero();
		assertThat(this.codes.tryCode(this.lead, asked.page(), asked.code()).right()).isFalse();
	}

	@Test
	void aNewCodeEndsTheOldOne() {
		AskedCode old = this.codes.ask(this.lead, Locale.ENGLISH);
		AskedCode asked = this.codes.ask(this.lead, Locale.ENGLISH);
		assertThat(this.codes.tryCode(this.lead, old.page(), old.code()).right()).isFalse();
		assertThat(this.codes.tryCode(this.lead, asked.page(), asked.code()).right()).isTrue();
	}

	@Test
	void withTheAddressThePasswordOrTheSessionsTheCodesEnd() {
		UUID someone = UUID.randomUUID();
		for (Object change : List.of(
				new AccountEvent.EmailChanged(someone, this.lead, "lead@kcc.example", "new@kcc.example", "en"),
				new AccountEvent.SessionsEnded(someone, this.lead, 0),
				new Account.PasswordSet(someone, this.lead, false))) {
			AskedCode asked = this.codes.ask(this.lead, Locale.ENGLISH);
			AskedCode another = this.codes.ask(account("member@kcc.example"), Locale.ENGLISH);
			this.events.publishEvent(change);
			assertThat(this.codes.tryCode(this.lead, asked.page(), asked.code()).right()).isFalse();
			assertThat(this.codes.tryCode(account("member@kcc.example"), another.page(), another.code()).right())
				.isTrue();
		}
	}

	@Test
	void aCodeIsOnlyGoodForWhoAskedAndWhereTheyAsked() {
		AskedCode asked = this.codes.ask(this.lead, Locale.ENGLISH);
		MailCode code = asked.code();
		assertThat(this.codes.tryCode(this.lead, Token.random(), code).right()).isFalse();
		assertThat(this.codes.tryCode(CodePurpose.SIGN_IN, asked.page(), asked.code()).right()).isFalse();
		assertThat(this.codes.tryCode(account("member@kcc.example"), asked.page(), code).right()).isFalse();
	}

	@Test
	void theMailTellsTheCodeInTheLanguageOfWhoAsked() {
		AskedCode asked = this.codes.ask(this.lead, Locale.ENGLISH);
		assertThat(this.jdbc.sql("select body from outbox_mail where recipient = 'lead@kcc.example' order by id desc")
			.query(String.class)
			.list()
			.getFirst()).startsWith("Hello").contains(asked.code().digits());
	}

	@Test
	void theDatabaseDoesNotKnowTheCode() {
		AskedCode asked = this.codes.ask(this.lead, Locale.ENGLISH);
		assertThat(this.jdbc.sql("select to_jsonb(c)::text from sign_in_code c").query(String.class).list())
			.noneMatch((row) -> row.contains(asked.code().digits()) || row.contains(asked.page().value()))
			.noneMatch((row) -> row.contains(new Token(asked.code().digits()).hash()));
	}

	private UUID account(String email) {
		return this.mailboxes.at(email).orElseThrow().account();
	}

	private static MailCode other(MailCode code) {
		return new MailCode(code.digits().equals("12345678") ? "87654321" : "12345678");
	}

	private int usedUp() {
		return this.jdbc.sql("select count(*) from audit_entry where action = 'CodeEvent.TriesUsedUp'")
			.query(Integer.class)
			.single();
	}

}
