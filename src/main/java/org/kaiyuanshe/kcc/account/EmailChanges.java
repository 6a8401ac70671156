package org.kaiyuanshe.kcc.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another address for an account: it counts once whoever reads its mail has confirmed it,
 * signed in to that account. Whether another account has the address, nobody learns here
 * but that one's owner.
 */
@Service
@Transactional
public class EmailChanges {

	private static final Duration LIFE = Duration.ofHours(2);

	private final AccountRepository accounts;

	private final AccountSessions sessions;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	EmailChanges(AccountRepository accounts, AccountSessions sessions, JdbcClient jdbc,
			ApplicationEventPublisher events, Clock clock) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** The address that the account has. */
	@Transactional(readOnly = true)
	public String current(UUID account) {
		return account(account).getEmail();
	}

	/** Whether it is the address that the account has already. */
	@Transactional(readOnly = true)
	public boolean isCurrent(UUID account, String email) {
		return current(account).equals(Account.normalized(email));
	}

	/** The owner wants that address; an earlier wish is forgotten. */
	public void ask(UUID id, String email, Locale language) {
		Account account = account(id);
		String address = Account.normalized(email);
		Token token = Token.random();
		Instant now = this.clock.instant();
		this.jdbc.sql("""
				insert into account_email_change (account_id, token_hash, email, asked_at, expires_at)
				values (:account, :hash, :email, :now, :expires)
				on conflict (account_id) do update set token_hash = excluded.token_hash, email = excluded.email,
				    asked_at = excluded.asked_at, expires_at = excluded.expires_at
				""")
			.param("account", id)
			.param("hash", token.hash())
			.param("email", address)
			.param("now", Columns.parameter(now))
			.param("expires", Columns.parameter(now.plus(LIFE)))
			.update();
		boolean taken = this.accounts.findByEmail(address).isPresent();
		this.events.publishEvent(new AccountEvent.EmailChangeAsked(account.getMemberId(), id, address, taken, token,
				language.toLanguageTag()));
	}

	/** What the account waits for. */
	@Transactional(readOnly = true)
	public Optional<Wish> wish(UUID account) {
		return wish(account, null);
	}

	/** What that link of that account would do; nothing for any other link. */
	@Transactional(readOnly = true)
	public Optional<Wish> wish(UUID account, @Nullable String token) {
		return this.jdbc.sql("""
				select email, expires_at from account_email_change
				where account_id = :account and expires_at > :now and (:hash::text is null or token_hash = :hash)
				""")
			.param("account", account)
			.param("hash", (token != null) ? new Token(token).hash() : null)
			.param("now", Columns.parameter(this.clock.instant()))
			.query((row, number) -> new Wish(row.getString("email"),
					Objects.requireNonNull(Columns.instant(row, "expires_at"))))
			.optional();
	}

	/**
	 * Uses the link up: the account has the address, and every session but that one has
	 * ended.
	 * @return whether the link was good
	 */
	public boolean confirm(UUID id, String token, @Nullable String session, Locale language) {
		Optional<String> email = this.jdbc.sql("""
				delete from account_email_change
				where account_id = :account and token_hash = :hash and expires_at > :now returning email
				""")
			.param("account", id)
			.param("hash", new Token(token).hash())
			.param("now", Columns.parameter(this.clock.instant()))
			.query(String.class)
			.optional();
		email.ifPresent((address) -> move(account(id), address, language));
		email.ifPresent((address) -> this.sessions.endOthers(id, session));
		return email.isPresent();
	}

	/** The owner wants no other address after all. */
	public void withdraw(UUID account) {
		this.jdbc.sql("delete from account_email_change where account_id = :account")
			.param("account", account)
			.update();
	}

	private void move(Account account, String address, Locale language) {
		if (this.accounts.findByEmail(address).isPresent()) {
			throw new RuleViolation("account.email.taken");
		}
		account.moveTo(address, language.toLanguageTag());
		this.accounts.saveAndFlush(account);
	}

	private Account account(UUID id) {
		return this.accounts.findById(id).orElseThrow(NotFoundException::new);
	}

	/** The address that is wanted, and until when it can be confirmed. */
	public record Wish(String email, Instant until) {
	}

}
