package org.kaiyuanshe.kcc.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.account.Mailbox;
import org.kaiyuanshe.kcc.account.Mailboxes;
import org.kaiyuanshe.kcc.core.MailCode;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Codes to sign in with. Whoever asks gets the same page in the same time, whether the
 * address has an account or not: the address is looked up only after the answer.
 */
@Service
@Transactional
class SignInCodes {

	private final CodeStore store;

	private final Codes codes;

	private final Mailboxes mailboxes;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final AsyncTaskExecutor later;

	SignInCodes(CodeStore store, Codes codes, Mailboxes mailboxes, ApplicationEventPublisher events,
			TransactionTemplate transaction, AsyncTaskExecutor applicationTaskExecutor) {
		this.store = store;
		this.codes = codes;
		this.mailboxes = mailboxes;
		this.events = events;
		this.transaction = transaction;
		this.later = applicationTaskExecutor;
	}

	/** Opens a page that asks for a code, and returns its secret. */
	Token ask(String email, Locale language) {
		Token page = Token.random();
		this.store.forget();
		this.store.open(CodePurpose.SIGN_IN, page);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				SignInCodes.this.later.execute(() -> SignInCodes.this.transaction
					.executeWithoutResult((status) -> mail(email, language, page)));
			}
		});
		return page;
	}

	@Transactional(readOnly = true)
	public int left(Token page) {
		return this.store.left(CodePurpose.SIGN_IN, page);
	}

	/** Whether the code fits; a wrong one is counted. */
	Attempt tryCode(Token page, MailCode typed) {
		return this.codes.tryCode(CodePurpose.SIGN_IN, page, typed);
	}

	/** Whom the link of a mail signs in, while it is good. */
	@Transactional(readOnly = true)
	public Optional<Mailbox> findByLink(String link) {
		return this.store.findByLink(new Token(link)).map(this.mailboxes::of);
	}

	/** Uses the link up. */
	Optional<UUID> useLink(String link) {
		return this.store.useLink(new Token(link));
	}

	private void mail(String email, Locale language, Token page) {
		this.mailboxes.at(email).ifPresent((mailbox) -> {
			MailCode code = MailCode.random();
			Token link = Token.random();
			this.store.arm(CodePurpose.SIGN_IN, page, mailbox.account(), code, link);
			this.events.publishEvent(new CodeEvent.SignInAsked(mailbox, language, code, link));
		});
	}

}
