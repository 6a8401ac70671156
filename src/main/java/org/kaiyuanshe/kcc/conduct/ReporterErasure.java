package org.kaiyuanshe.kcc.conduct;

import java.time.Instant;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Job;
import org.kaiyuanshe.kcc.core.JobRunner;
import org.kaiyuanshe.kcc.core.Retention;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets who reported a breach, a while after the report is closed (R17). */
@Component
class ReporterErasure implements Job {

	static final String NAME = "reporters";

	private final JdbcClient jdbc;

	private final Retention terms;

	private final ObjectProvider<JobRunner> jobs;

	ReporterErasure(JdbcClient jdbc, Retention terms, ObjectProvider<JobRunner> jobs) {
		this.jdbc = jdbc;
		this.terms = terms;
		this.jobs = jobs;
	}

	@Scheduled(cron = "${portal.jobs.reporters:0 47 19 * * *}", zone = "UTC")
	void daily() {
		this.jobs.getObject().run(NAME);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(Instant now) {
		int erased = this.jdbc.sql("""
				update conduct_report set reporter_name = null, reporter_email = null, reporter_may_reply = false,
				       version = version + 1
				where closed_at < :before and (reporter_name is not null or reporter_email is not null)
				""").param("before", Columns.parameter(now.minus(Retention.days(this.terms.reporters())))).update();
		return (erased > 0) ? "erased=" + erased : "";
	}

}
