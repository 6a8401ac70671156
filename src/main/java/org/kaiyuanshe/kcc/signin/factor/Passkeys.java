package org.kaiyuanshe.kcc.signin.factor;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.signin.PasskeyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of each account: listed, added, used, removed. */
@Component
@Transactional
class Passkeys {

	static final int MOST = 20;

	private final PasskeyCeremony ceremony;

	private final PasskeyOwners owners;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	Passkeys(PasskeyCeremony ceremony, PasskeyOwners owners, JdbcClient jdbc, ApplicationEventPublisher events) {
		this.ceremony = ceremony;
		this.owners = owners;
		this.jdbc = jdbc;
		this.events = events;
	}

	@Transactional(readOnly = true)
	public List<PasskeyRow> of(UUID account) {
		return this.jdbc
			.sql("""
					select id, label, created_at, last_used_at from passkey where account_id = :account order by created_at, id
					""")
			.param("account", account)
			.query((row, number) -> new PasskeyRow(Columns.id(row, "id"), row.getString("label"),
					Objects.requireNonNull(Columns.instant(row, "created_at")), Columns.instant(row, "last_used_at")))
			.list();
	}

	/** What a device is asked to make a passkey of. */
	public PublicKeyCredentialCreationOptions askForNew(SignedIn me, Authentication authentication) {
		if (of(me.accountId()).size() >= MOST) {
			throw new RuleViolation("passkey.most", MOST);
		}
		this.owners.enter(me.accountId());
		return this.ceremony.askForNew(authentication);
	}

	/** Adds what the device made, for whom it was asked. */
	public void add(SignedIn me, PublicKeyCredentialCreationOptions asked, @Nullable String answer, String label,
			Locale language) {
		if (this.owners.accountOf(asked.getUser().getId()).filter(me.accountId()::equals).isEmpty()) {
			throw new NotFoundException();
		}
		this.ceremony.register(asked, answer, label);
		this.events.publishEvent(new PasskeyEvent.Added(me.memberId(), me.accountId(), label, language));
	}

	public void remove(SignedIn me, UUID id, Locale language) {
		String label = this.jdbc.sql("delete from passkey where id = :id and account_id = :account returning label")
			.param("id", id)
			.param("account", me.accountId())
			.query(String.class)
			.optional()
			.orElseThrow(NotFoundException::new);
		this.events.publishEvent(new PasskeyEvent.Removed(me.memberId(), me.accountId(), label, language));
	}

	/** The account whose passkey signed the challenge; that is its last use. */
	public UUID verify(PublicKeyCredentialRequestOptions asked,
			PublicKeyCredential<AuthenticatorAssertionResponse> signed) {
		Bytes handle = this.ceremony.verify(asked, signed);
		return this.owners.accountOf(handle).orElseThrow(NotFoundException::new);
	}

	/** Writes down that an answer was refused, and whose passkey it claimed to be. */
	public void refuse(@Nullable SignedIn me, @Nullable Bytes credential, PasskeyRefused refused) {
		UUID account = (credential != null) ? accountOf(credential) : null;
		if (account != null || me != null) {
			this.events.publishEvent(new PasskeyEvent.Refused((me != null) ? me.memberId() : null,
					(account != null || me == null) ? account : me.accountId(), refused.reason()));
		}
	}

	private @Nullable UUID accountOf(Bytes credential) {
		return this.jdbc.sql("select account_id from passkey where credential_id = :credential")
			.param("credential", credential.getBytes())
			.query(UUID.class)
			.optional()
			.orElse(null);
	}

}
