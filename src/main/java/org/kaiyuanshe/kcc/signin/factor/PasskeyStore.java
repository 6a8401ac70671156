package org.kaiyuanshe.kcc.signin.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passkeys as the library that checks them wants to have them. */
@Component
@Transactional
class PasskeyStore implements UserCredentialRepository {

	private static final String RECORD = """
			select p.*, o.handle from passkey p join passkey_owner o on o.account_id = p.account_id where\s""";

	private final JdbcClient jdbc;

	private final Clock clock;

	PasskeyStore(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A new one, or one that was used just now. */
	@Override
	public void save(CredentialRecord key) {
		int known = this.jdbc.sql("""
				update passkey set signatures = :signatures, backed_up = :backedUp, last_used_at = :now
				where credential_id = :credential
				""")
			.param("signatures", key.getSignatureCount())
			.param("backedUp", key.isBackupState())
			.param("now", Columns.parameter(this.clock.instant()))
			.param("credential", key.getCredentialId().getBytes())
			.update();
		if (known == 0) {
			enter(key);
		}
	}

	@Override
	@Transactional(readOnly = true)
	public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
		return this.jdbc.sql(RECORD + "p.credential_id = :credential")
			.param("credential", credential.getBytes())
			.query(PasskeyStore::record)
			.optional()
			.orElse(null);
	}

	@Override
	@Transactional(readOnly = true)
	public List<CredentialRecord> findByUserId(Bytes handle) {
		return this.jdbc.sql(RECORD + "o.handle = :handle order by p.created_at")
			.param("handle", handle.getBytes())
			.query(PasskeyStore::record)
			.list();
	}

	@Override
	public void delete(Bytes credential) {
		throw new UnsupportedOperationException("passkeys are removed by their owners");
	}

	private void enter(CredentialRecord key) {
		this.jdbc.sql("""
				insert into passkey (id, account_id, credential_id, public_key, attestation, signatures, verifies,
				                     backup_eligible, backed_up, transports, label, created_at)
				select :id, account_id, :credential, :key, :attestation, :signatures, :verifies, :eligible, :backedUp,
				       :transports, :label, :now from passkey_owner where handle = :handle
				""")
			.param("id", Aggregate.newId())
			.param("credential", key.getCredentialId().getBytes())
			.param("key", key.getPublicKey().getBytes())
			.param("attestation", Objects.requireNonNull(key.getAttestationObject()).getBytes())
			.param("signatures", key.getSignatureCount())
			.param("verifies", key.isUvInitialized())
			.param("eligible", key.isBackupEligible())
			.param("backedUp", key.isBackupState())
			.param("transports",
					key.getTransports().stream().map(AuthenticatorTransport::getValue).collect(Collectors.joining(" ")))
			.param("label", key.getLabel())
			.param("now", Columns.parameter(this.clock.instant()))
			.param("handle", key.getUserEntityUserId().getBytes())
			.update();
	}

	private static CredentialRecord record(ResultSet row, int number) throws SQLException {
		return ImmutableCredentialRecord.builder()
			.userEntityUserId(new Bytes(row.getBytes("handle")))
			.credentialId(new Bytes(row.getBytes("credential_id")))
			.publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
			.attestationObject(new Bytes(row.getBytes("attestation")))
			.signatureCount(row.getLong("signatures"))
			.uvInitialized(row.getBoolean("verifies"))
			.backupEligible(row.getBoolean("backup_eligible"))
			.backupState(row.getBoolean("backed_up"))
			.transports(transports(row.getString("transports")))
			.label(row.getString("label"))
			.created(Objects.requireNonNull(Columns.instant(row, "created_at")))
			.build();
	}

	private static Set<AuthenticatorTransport> transports(String names) {
		return Stream.of(names.split(" "))
			.filter((name) -> !name.isEmpty())
			.map(AuthenticatorTransport::valueOf)
			.collect(Collectors.toSet());
	}

}
