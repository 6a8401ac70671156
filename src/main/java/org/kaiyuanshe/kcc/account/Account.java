package org.kaiyuanshe.kcc.account;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Consent;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An e-mail address, and often a password, that sign one member in. */
@Entity
public class Account extends Aggregate<Account> {

	private UUID memberId;

	/** The address in lower case. */
	private String email;

	/** None where the owner signs in without a password. */
	private @Nullable String passwordHash;

	@Enumerated(EnumType.STRING)
	private Authority authority;

	private Instant createdAt;

	@Embedded
	@EmbeddedColumnNaming("consent_%s")
	private @Nullable Consent consent;

	@Embedded
	@EmbeddedColumnNaming("suspended_%s")
	private @Nullable Suspension suspension;

	protected Account() {
		this(newId(), "", "", Authority.MEMBER, null, Instant.EPOCH);
	}

	Account(UUID memberId, String email, @Nullable String passwordHash, Authority authority, @Nullable Consent consent,
			Instant now) {
		this.memberId = memberId;
		this.email = normalized(email);
		this.passwordHash = passwordHash;
		this.authority = authority;
		this.consent = consent;
		this.createdAt = now;
	}

	/** Says that there is one account more. */
	Account opened() {
		return andEvent(new AccountOpened(this.memberId, getId(), this.authority));
	}

	/** The form under which an address is unique. */
	static String normalized(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

	/** The owner accepts a version of the code of conduct (R8). */
	void accept(Consent given) {
		if (this.consent != null && this.consent.version().equals(given.version())) {
			throw new RuleViolation("account.consent.given");
		}
		this.consent = given;
		registerEvent(new CodeOfConductAccepted(this.memberId, getId(), given));
	}

	/** The owner sets a password, or another one. */
	void choosePassword(String hash) {
		boolean first = this.passwordHash == null;
		this.passwordHash = hash;
		registerEvent(new PasswordSet(this.memberId, getId(), first));
	}

	/** The owner has another address from now on. */
	void moveTo(String address, String language) {
		String former = this.email;
		this.email = normalized(address);
		registerEvent(new AccountEvent.EmailChanged(this.memberId, getId(), former, this.email, language));
	}

	/** A site admin gives it more or less authority; nobody does so to themselves. */
	void become(Authority next, boolean lastSiteAdmin, UUID by) {
		requireAnother(by);
		if (next == this.authority) {
			throw new RuleViolation("account.authority.same");
		}
		requireSiteAdminLeft(lastSiteAdmin);
		Authority from = this.authority;
		this.authority = next;
		registerEvent(new AccountEvent.AuthorityChanged(by, getId(), this.memberId, from, next));
	}

	/** A site admin suspends it, until a moment or until further notice. */
	void suspend(Suspension decided, boolean lastSiteAdmin) {
		requireAnother(decided.by());
		if (isSuspended(decided.at())) {
			throw new RuleViolation("account.suspended.already");
		}
		requireSiteAdminLeft(lastSiteAdmin);
		this.suspension = decided;
		registerEvent(new AccountEvent.Suspended(decided.by(), getId(), this.memberId, decided));
	}

	/** A site admin ends the suspension before its time. */
	void lift(String reason, UUID by, Instant now) {
		requireAnother(by);
		if (!isSuspended(now)) {
			throw new RuleViolation("account.suspended.not");
		}
		this.suspension = null;
		registerEvent(new AccountEvent.SuspensionLifted(by, getId(), this.memberId, reason));
	}

	boolean isSuspended(Instant now) {
		return this.suspension != null && this.suspension.holds(now);
	}

	private void requireAnother(UUID by) {
		if (by.equals(this.memberId)) {
			throw new RuleViolation("account.own");
		}
	}

	private void requireSiteAdminLeft(boolean lastSiteAdmin) {
		if (lastSiteAdmin) {
			throw new RuleViolation("account.lastSiteAdmin");
		}
	}

	UUID getMemberId() {
		return this.memberId;
	}

	String getEmail() {
		return this.email;
	}

	@Nullable String getPasswordHash() {
		return this.passwordHash;
	}

	Authority getAuthority() {
		return this.authority;
	}

	@Nullable Consent getConsent() {
		return this.consent;
	}

	/** What the audit log keeps of an account. */
	interface OfAccount extends AuditedEvent {

		UUID account();

		@Override
		default String subject() {
			return "account/" + account();
		}

	}

	/** The owner of an account accepted a version of the code of conduct. */
	public record CodeOfConductAccepted(UUID by, UUID account, Consent consent) implements OfAccount {

		@Override
		public String detail() {
			return this.consent.version();
		}

	}

	/** The owner of an account set a password; the first one where there was none. */
	public record PasswordSet(UUID by, UUID account, boolean first) implements OfAccount {

	}

	/** An account was opened for a member. */
	public record AccountOpened(UUID by, UUID account, Authority authority) implements OfAccount {

		@Override
		public String detail() {
			return this.authority.name();
		}

	}

}
