package org.kaiyuanshe.kcc.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links with which someone opens an account. Looking at one changes nothing;
 * using it uses it up.
 */
@Component
@Transactional
public class Invitations {

	static final Duration LIFE = Duration.ofDays(7);

	private static final Duration FIRST_ADMIN_LIFE = Duration.ofHours(24);

	private final JdbcClient jdbc;

	private final Clock clock;

	Invitations(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Invites a member to open an account with that address within seven days. */
	public Token invite(UUID member, String email) {
		return store(new Invitation(member, email, Authority.MEMBER), LIFE);
	}

	/**
	 * Invites whoever reads the log to become the first site admin; earlier such links
	 * die.
	 */
	Token inviteFirstAdmin() {
		this.jdbc.sql("delete from account_invitation where member_id is null").update();
		return store(new Invitation(null, null, Authority.SITE_ADMIN), FIRST_ADMIN_LIFE);
	}

	/** The invitation behind the link, while it is good. */
	@Transactional(readOnly = true)
	public Optional<Invitation> find(String token) {
		return this.jdbc.sql("""
				select member_id, email, authority from account_invitation
				where token_hash = :hash and expires_at > :now
				""")
			.param("hash", new Token(token).hash())
			.param("now", Columns.parameter(this.clock.instant()))
			.query(Invitation.class)
			.optional();
	}

	/** Uses the link up; of several who try at once, one gets through. */
	Invitation consume(String token) {
		return this.jdbc.sql("""
				delete from account_invitation where token_hash = :hash and expires_at > :now
				returning member_id, email, authority
				""")
			.param("hash", new Token(token).hash())
			.param("now", Columns.parameter(this.clock.instant()))
			.query(Invitation.class)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	private Token store(Invitation invitation, Duration life) {
		this.jdbc.sql("delete from account_invitation where expires_at <= :now")
			.param("now", Columns.parameter(this.clock.instant()))
			.update();
		Token token = Token.random();
		this.jdbc.sql("""
				insert into account_invitation (token_hash, member_id, email, authority, expires_at)
				values (:hash, :member, :email, :authority, :expires)
				""")
			.param("hash", token.hash())
			.param("member", invitation.memberId())
			.param("email", invitation.email())
			.param("authority", invitation.authority().name())
			.param("expires", Columns.parameter(this.clock.instant().plus(life)))
			.update();
		return token;
	}

	/**
	 * Whom a link invites and as what; the first site admin says who they are themselves.
	 */
	public record Invitation(@Nullable UUID memberId, @Nullable String email, Authority authority) {
	}

}
