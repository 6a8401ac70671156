package org.kaiyuanshe.kcc.team;

import java.time.Instant;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Job;
import org.kaiyuanshe.kcc.core.JobRunner;
import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.Retention;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets whom a chapter invited, a while after they said no, were not asked any more, or
 * never answered (R17). Who said yes is known as a member.
 */
@Component
class InviteeErasure implements Job {

	static final String NAME = "invitees";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Retention terms;

	private final ObjectProvider<JobRunner> jobs;

	InviteeErasure(JdbcClient jdbc, TransactionTemplate transaction, Retention terms, ObjectProvider<JobRunner> jobs) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.terms = terms;
		this.jobs = jobs;
	}

	@Scheduled(cron = "${portal.jobs.invitees:0 52 19 * * *}", zone = "UTC")
	void daily() {
		this.jobs.getObject().run(NAME);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(Instant now) {
		Integer erased = this.transaction.execute((status) -> erase(now));
		return (erased != null && erased > 0) ? "erased=" + erased : "";
	}

	private int erase(Instant now) {
		Instant before = now.minus(Retention.days(this.terms.invitees()));
		this.jdbc
			.sql("""
					update team_invitation set status = 'WITHDRAWN', ended_at = :now, invitee_email = null, version = version + 1
					where status = 'OPEN' and expires_at < :before
					""")
			.param("now", Columns.parameter(now))
			.param("before", Columns.parameter(before))
			.update();
		return this.jdbc.sql("""
				update team_invitation set invitee_name = :nobody, version = version + 1
				where status in ('DECLINED', 'WITHDRAWN') and invitee_name <> :nobody
				  and least(ended_at, expires_at) < :before
				""").param("nobody", PersonalData.NOBODY).param("before", Columns.parameter(before)).update();
	}

}
