package org.kaiyuanshe.kcc.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.JobRunner;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What members see of the archives of their data: asks for one, shows how it stands. */
@Component
@Transactional
class Exports {

	private final JdbcClient jdbc;

	private final ExportRules rules;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final ObjectProvider<JobRunner> jobs;

	Exports(JdbcClient jdbc, ExportRules rules, Clock clock, ApplicationEventPublisher events,
			ObjectProvider<JobRunner> jobs) {
		this.jdbc = jdbc;
		this.rules = rules;
		this.clock = clock;
		this.events = events;
		this.jobs = jobs;
	}

	/**
	 * Asks for an archive; one at a time, and a fresh one once in a while. Of many who
	 * ask at once the key of the table lets one through.
	 */
	public void ask(SignedIn me, String language) {
		Instant now = this.clock.instant();
		this.jdbc
			.sql("delete from data_export where account_id = :account and state <> 'IN_WORK' and asked_at <= :last")
			.param("account", me.accountId())
			.param("last", Columns.parameter(now.minus(this.rules.pause())))
			.update();
		int asked = this.jdbc.sql("""
				insert into data_export (account_id, language, state, asked_at)
				values (:account, :language, 'IN_WORK', :now) on conflict do nothing
				""")
			.param("account", me.accountId())
			.param("language", language)
			.param("now", Columns.parameter(now))
			.update();
		if (asked == 0) {
			throw refusal(of(me.accountId()), now);
		}
		this.events.publishEvent(new ExportEvent.ExportAsked(me.memberId(), me.accountId()));
		makeAfterCommit();
	}

	/** How the archive of an account stands; what is due to be erased is gone already. */
	@Transactional(readOnly = true)
	public ExportPage of(UUID account) {
		return this.jdbc.sql("""
				select state, asked_at, done, steps, ready_at, coalesce(length(archive), 0) as bytes from data_export
				where account_id = :account and (ready_at is null or ready_at > :oldest)
				""")
			.param("account", account)
			.param("oldest", Columns.parameter(this.rules.oldest(this.clock.instant())))
			.query((row, number) -> page(row))
			.optional()
			.orElseGet(ExportPage::none);
	}

	/** The archive itself, for its owner. */
	public Optional<byte[]> fetch(SignedIn me) {
		Optional<byte[]> archive = this.jdbc
			.sql("select archive from data_export where account_id = :account and ready_at > :oldest")
			.param("account", me.accountId())
			.param("oldest", Columns.parameter(this.rules.oldest(this.clock.instant())))
			.query(byte[].class)
			.optional();
		archive.ifPresent(
				(bytes) -> this.events.publishEvent(new ExportEvent.ExportFetched(me.memberId(), me.accountId())));
		return archive;
	}

	private ExportPage page(ResultSet row) throws SQLException {
		Instant asked = Objects.requireNonNull(Columns.instant(row, "asked_at"));
		Instant ready = Columns.instant(row, "ready_at");
		Instant next = asked.plus(this.rules.pause());
		return new ExportPage(ExportState.valueOf(row.getString("state")), asked,
				100 * row.getInt("done") / row.getInt("steps"), row.getInt("bytes"),
				(ready != null) ? this.rules.until(ready) : null, isAhead(next) ? next : null);
	}

	private boolean isAhead(Instant next) {
		return next.isAfter(this.clock.instant());
	}

	private static RuleViolation refusal(ExportPage page, Instant now) {
		@Nullable Instant next = page.next();
		if (page.inWork() || next == null) {
			return new RuleViolation("privacy.export.inWork");
		}
		return new RuleViolation("privacy.export.soon", Math.max(1, Duration.between(now, next).toMinutes()));
	}

	private void makeAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				Exports.this.jobs.getObject().runSoon(ExportWork.NAME);
			}
		});
	}

}
