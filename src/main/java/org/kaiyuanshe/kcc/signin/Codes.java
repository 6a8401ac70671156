package org.kaiyuanshe.kcc.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.account.Mailbox;
import org.kaiyuanshe.kcc.account.Mailboxes;
import org.kaiyuanshe.kcc.core.MailCode;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Eight digits by mail with which the owner of an account shows, while signed in, that
 * the mailbox is theirs: good for ten minutes, five tries and one use. The mail holds no
 * link, so nobody does it for them elsewhere.
 */
@Component
@Transactional
public class Codes {

	private final CodeStore store;

	private final Mailboxes mailboxes;

	private final ApplicationEventPublisher events;

	Codes(CodeStore store, Mailboxes mailboxes, ApplicationEventPublisher events) {
		this.store = store;
		this.mailboxes = mailboxes;
		this.events = events;
	}

	/** Mails a code to the owner of the account; the one of before is worth nothing. */
	public AskedCode ask(UUID account, Locale language) {
		Mailbox mailbox = this.mailboxes.of(account);
		AskedCode asked = new AskedCode(Token.random(), MailCode.random());
		this.store.forget();
		this.store.open(CodePurpose.CONFIRMATION, asked.page());
		this.store.arm(CodePurpose.CONFIRMATION, asked.page(), account, asked.code(), null);
		this.events.publishEvent(new CodeEvent.ConfirmationAsked(mailbox, language, asked.code()));
		return asked;
	}

	/**
	 * Whether what was typed is the code that this account asked for on that page; a
	 * wrong one is counted.
	 */
	public Attempt tryCode(UUID account, Token page, MailCode typed) {
		Attempt attempt = tryCode(CodePurpose.CONFIRMATION, page, typed);
		return new Attempt(account, attempt.right() && account.equals(attempt.account()), attempt.left());
	}

	/** How many tries are left on that page; 0 when it is used or too old. */
	@Transactional(readOnly = true)
	public int left(Token page) {
		return this.store.left(CodePurpose.CONFIRMATION, page);
	}

	/** The same for any purpose, and a line in the audit log after the last try. */
	Attempt tryCode(CodePurpose purpose, Token page, MailCode code) {
		Optional<Attempt> attempt = this.store.tryCode(purpose, page, code);
		attempt.filter((each) -> !each.right() && each.left() == 0)
			.ifPresent((last) -> this.events.publishEvent(new CodeEvent.TriesUsedUp(last.account())));
		return attempt.orElse(new Attempt(null, false, 0));
	}

}
