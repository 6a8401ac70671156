package org.kaiyuanshe.kcc.signin.provider;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.signin.IdentityEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which identities sign in to which account. Only the owner links one and takes it off
 * again; the code by mail always stays, so none is the last way in.
 */
@Service
@Transactional
class LinkedIdentities {

	private final JdbcClient jdbc;

	private final Providers providers;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LinkedIdentities(JdbcClient jdbc, Providers providers, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.providers = providers;
		this.events = events;
		this.clock = clock;
	}

	/** The account that the identity signs in to; that it did is written down. */
	public Optional<UUID> use(ProvenIdentity identity) {
		return this.jdbc.sql("""
				update linked_identity set last_used_at = :now where issuer = :issuer and subject = :subject
				returning account_id
				""")
			.param("now", Columns.parameter(this.clock.instant()))
			.param("issuer", identity.issuer())
			.param("subject", identity.subject())
			.query(UUID.class)
			.optional();
	}

	/** Links it with the owner's account; the constraints decide between two who try. */
	public void link(ProvenIdentity identity, SignedIn owner) {
		int linked = this.jdbc.sql("""
				insert into linked_identity (id, account_id, provider, issuer, subject, label, linked_at)
				values (:id, :account, :provider, :issuer, :subject, :label, :now)
				on conflict do nothing
				""")
			.param("id", Aggregate.newId())
			.param("account", owner.accountId())
			.param("provider", identity.provider())
			.param("issuer", identity.issuer())
			.param("subject", identity.subject())
			.param("label", identity.label())
			.param("now", Columns.parameter(this.clock.instant()))
			.update();
		if (linked == 0) {
			throw new RuleViolation(isOwn(identity, owner) ? "signin.provider.already" : "signin.provider.taken");
		}
		this.events.publishEvent(new IdentityEvent.Linked(owner.memberId(), owner.accountId(), identity.provider(),
				nameOf(identity.provider())));
	}

	/** Takes an own one off. */
	public void unlink(UUID id, SignedIn owner) {
		String provider = this.jdbc
			.sql("delete from linked_identity where id = :id and account_id = :account returning provider")
			.param("id", id)
			.param("account", owner.accountId())
			.query(String.class)
			.optional()
			.orElseThrow(NotFoundException::new);
		this.events
			.publishEvent(new IdentityEvent.Unlinked(owner.memberId(), owner.accountId(), provider, nameOf(provider)));
	}

	/** Keeps in the audit log that a sign-in by a provider came to nothing. */
	public void refused(String provider, ProviderTrouble trouble) {
		if (trouble.kind().isAudited()) {
			this.events.publishEvent(new IdentityEvent.Refused(provider, trouble.reason()));
		}
	}

	/** What the account can be signed in to by, the oldest first. */
	@Transactional(readOnly = true)
	public List<Row> of(UUID account) {
		return this.jdbc.sql("""
				select id, provider, issuer, label, linked_at, last_used_at from linked_identity
				where account_id = :account order by linked_at, id
				""")
			.param("account", account)
			.query((row, number) -> new Row(Columns.id(row, "id"), nameOf(row.getString("provider")),
					row.getString("issuer"), row.getString("label"),
					Objects.requireNonNull(Columns.instant(row, "linked_at")), Columns.instant(row, "last_used_at")))
			.list();
	}

	/** Whether the account has one of that provider, be it this or another. */
	private boolean isOwn(ProvenIdentity identity, SignedIn owner) {
		return of(owner.accountId()).stream().anyMatch((row) -> row.issuer().equals(identity.issuer()));
	}

	/** A provider that is no longer configured keeps its word for a name. */
	private LocalizedText nameOf(String provider) {
		return this.providers.find(provider).map(Provider::name).orElse(LocalizedText.same(provider));
	}

	/** One linked identity. */
	record Row(UUID id, LocalizedText name, String issuer, String label, Instant linkedAt,
			@Nullable Instant lastUsedAt) {
	}

}
