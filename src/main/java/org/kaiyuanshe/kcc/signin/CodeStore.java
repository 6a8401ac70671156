package org.kaiyuanshe.kcc.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.MailCode;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pages that wait for a code, each good for ten minutes, five tries and one use. Only
 * hashes are stored.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CodeStore {

	static final Duration LIFE = Duration.ofMinutes(10);

	static final int ATTEMPTS = 5;

	private static final String OPEN = " and used_at is null and expires_at > :now";

	private final JdbcClient jdbc;

	private final Clock clock;

	CodeStore(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Opens a page that no code fits yet. */
	void open(CodePurpose purpose, Token page) {
		this.jdbc.sql("""
				insert into sign_in_code (id, purpose, page_hash, expires_at) values (:id, :purpose, :page, :expires)
				""")
			.param("id", Aggregate.newId())
			.param("purpose", purpose.name())
			.param("page", page.hash())
			.param("expires", Columns.parameter(this.clock.instant().plus(LIFE)))
			.update();
	}

	/** Lets the code and the link fit that page, and those of before none any more. */
	void arm(CodePurpose purpose, Token page, UUID account, MailCode code, @Nullable Token link) {
		this.jdbc.sql("""
				update sign_in_code set code_hash = null, link_hash = null
				where account_id = :account and purpose = :purpose and used_at is null
				""").param("account", account).param("purpose", purpose.name()).update();
		this.jdbc
			.sql("""
					update sign_in_code set account_id = :account, code_hash = :code, link_hash = :link where page_hash = :page
					""")
			.param("account", account)
			.param("code", code.hash(page))
			.param("link", (link != null) ? link.hash() : null)
			.param("page", page.hash())
			.update();
	}

	/**
	 * No open code or link of that account fits any more. The pages stay, so that whoever
	 * asked for them learns nothing.
	 */
	void end(UUID account) {
		this.jdbc.sql("""
				update sign_in_code set code_hash = null, link_hash = null
				where account_id = :account and used_at is null
				""").param("account", account).update();
	}

	/** How many tries the page has left; 0 when it is used, too old or unknown. */
	int left(CodePurpose purpose, Token page) {
		return this.jdbc
			.sql("select :most - attempts from sign_in_code where page_hash = :page and purpose = :purpose" + OPEN)
			.param("most", ATTEMPTS)
			.param("page", page.hash())
			.param("purpose", purpose.name())
			.param("now", Columns.parameter(this.clock.instant()))
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	/**
	 * Counts one more try and uses the page up if the code fits; of several right ones at
	 * once, one gets through.
	 * @return nothing where no try was left
	 */
	Optional<Attempt> tryCode(CodePurpose purpose, Token page, MailCode code) {
		return this.jdbc.sql("""
				update sign_in_code
				set attempts = attempts + 1, used_at = case when code_hash = :code then :now::timestamptz end
				where page_hash = :page and purpose = :purpose and attempts < :most""" + OPEN + """
				 returning account_id as account, used_at is not null as right, :most - attempts as left
				""")
			.param("code", code.hash(page))
			.param("page", page.hash())
			.param("purpose", purpose.name())
			.param("most", ATTEMPTS)
			.param("now", Columns.parameter(this.clock.instant()))
			.query(Attempt.class)
			.optional();
	}

	/** The account that the link signs in to, while it is good. */
	Optional<UUID> findByLink(Token link) {
		return byLink("select account_id from sign_in_code where link_hash = :link" + OPEN, link);
	}

	/** Uses the link up; of several who try at once, one gets through. */
	Optional<UUID> useLink(Token link) {
		return byLink("update sign_in_code set used_at = :now where link_hash = :link" + OPEN + " returning account_id",
				link);
	}

	/** Forgets pages that nobody can use any more. */
	void forget() {
		Instant old = this.clock.instant().minus(LIFE);
		this.jdbc.sql("delete from sign_in_code where expires_at < :old").param("old", Columns.parameter(old)).update();
	}

	private Optional<UUID> byLink(String sql, Token link) {
		return this.jdbc.sql(sql)
			.param("link", link.hash())
			.param("now", Columns.parameter(this.clock.instant()))
			.query(UUID.class)
			.optional();
	}

}
