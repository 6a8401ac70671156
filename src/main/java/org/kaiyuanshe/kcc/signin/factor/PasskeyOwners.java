package org.kaiyuanshe.kcc.signin.factor;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The owners of passkeys as their devices know them: by a random handle, shown by name
 * and address.
 */
@Component
@Transactional
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

	private static final String OWNER = """
			select o.handle, a.email, m.name from passkey_owner o join account a on a.id = o.account_id
			join member m on m.id = a.member_id where\s""";

	private final JdbcClient jdbc;

	PasskeyOwners(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Gives the account a handle, unless it has one. */
	public void enter(UUID account) {
		this.jdbc.sql("""
				insert into passkey_owner (account_id, handle) values (:account, :handle)
				on conflict (account_id) do nothing
				""").param("account", account).param("handle", Bytes.random().getBytes()).update();
	}

	/** The account behind a handle. */
	@Transactional(readOnly = true)
	public Optional<UUID> accountOf(Bytes handle) {
		return this.jdbc.sql("select account_id from passkey_owner where handle = :handle")
			.param("handle", handle.getBytes())
			.query(UUID.class)
			.optional();
	}

	@Override
	@Transactional(readOnly = true)
	public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
		return find(this.jdbc.sql(OWNER + "o.handle = :key").param("key", handle.getBytes()));
	}

	/** By the name of the principal, which is the id of the account. */
	@Override
	@Transactional(readOnly = true)
	public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
		return find(this.jdbc.sql(OWNER + "o.account_id = :key").param("key", UUID.fromString(account)));
	}

	@Override
	public void save(PublicKeyCredentialUserEntity owner) {
		throw new UnsupportedOperationException("owners are entered by their account");
	}

	@Override
	public void delete(Bytes handle) {
		throw new UnsupportedOperationException("owners go with their account");
	}

	private static @Nullable PublicKeyCredentialUserEntity find(JdbcClient.StatementSpec owner) {
		return owner
			.query((row, number) -> ImmutablePublicKeyCredentialUserEntity.builder()
				.id(new Bytes(row.getBytes("handle")))
				.name(row.getString("email"))
				.displayName(row.getString("name"))
				.build())
			.optional()
			.orElse(null);
	}

}
