package org.kaiyuanshe.kcc.signin.factor;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.AccountSignIn;
import org.kaiyuanshe.kcc.account.DemoAccounts;
import org.kaiyuanshe.kcc.core.MailCode;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.signin.AskedCode;
import org.kaiyuanshe.kcc.signin.Codes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks the password and the codes of someone who is signed in already. */
@Component
class Confirmation {

	private static final Logger log = LoggerFactory.getLogger(Confirmation.class);

	private final AccountSignIn accounts;

	private final PasswordEncoder passwords;

	private final Codes codes;

	private final DemoAccounts samples;

	private final PortalSettings settings;

	private final ObjectProvider<JavaMailSender> mailServer;

	Confirmation(AccountSignIn accounts, PasswordEncoder passwords, Codes codes, DemoAccounts samples,
			PortalSettings settings, ObjectProvider<JavaMailSender> mailServer) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.codes = codes;
		this.samples = samples;
		this.settings = settings;
		this.mailServer = mailServer;
	}

	boolean hasPassword(SignedIn me) {
		return this.accounts.byId(me.accountId()).getPassword() != null;
	}

	boolean isPassword(SignedIn me, String password) {
		String hash = this.accounts.byId(me.accountId()).getPassword();
		return hash != null && this.passwords.matches(password, hash);
	}

	/**
	 * Mails a code. Where no mail leaves, a site admin finds it in the log, so that a
	 * portal can be set up; a code of anybody else is written nowhere.
	 */
	AskedCode askForCode(SignedIn me, Locale language) {
		AskedCode asked = this.codes.ask(me.accountId(), language);
		if (this.mailServer.getIfAvailable() == null && isSiteAdminAtTheDoor(me) && !isSample(me)) {
			log.warn("There is no mail server. The code for account {} is {}.", me.accountId(), asked.code().digits());
		}
		return asked;
	}

	private boolean isSiteAdminAtTheDoor(SignedIn me) {
		return me.secondStepDue() && this.accounts.byId(me.accountId(), true) instanceof SignedIn admin
				&& admin.operator();
	}

	boolean isCode(SignedIn me, @Nullable String page, @Nullable String typed) {
		return page != null && this.codes.tryCode(me.accountId(), new Token(page), MailCode.typed(typed)).right();
	}

	int triesLeft(String page) {
		return this.codes.left(new Token(page));
	}

	/** Whether nobody reads the mails to this person, who is made up. */
	boolean isSample(SignedIn me) {
		return this.settings.embedded() && this.samples.contain(me.accountId());
	}

}
