package org.kaiyuanshe.kcc.account;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Consent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every version of the code of conduct that an account accepted, and when (R8). */
@Component
@Transactional
class ConsentLedger {

	private final JdbcClient jdbc;

	ConsentLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes down an acceptance and the page on which it was given; the first one of a
	 * version stays.
	 */
	public void keep(UUID account, Consent consent, String place) {
		this.jdbc.sql("""
				insert into consent (account_id, purpose, version, place, given_at)
				values (:account, 'CODE_OF_CONDUCT', :version, :place, :at) on conflict do nothing
				""")
			.param("account", account)
			.param("version", consent.version())
			.param("place", place)
			.param("at", Columns.parameter(consent.at()))
			.update();
	}

	/** What the account accepted, the latest first. */
	@Transactional(readOnly = true)
	public List<Consent> of(UUID account) {
		return this.jdbc.sql("""
				select version, accepted_at from account_consent where account_id = :account
				order by accepted_at desc, version desc
				""")
			.param("account", account)
			.query((row, number) -> new Consent(row.getString("version"),
					Objects.requireNonNull(Columns.instant(row, "accepted_at"))))
			.list();
	}

	/** The version that the account accepted last. */
	@Transactional(readOnly = true)
	public Optional<String> latestVersion(UUID account) {
		return this.jdbc.sql("select consent_version from account where id = :account and consent_version is not null")
			.param("account", account)
			.query(String.class)
			.optional();
	}

}
