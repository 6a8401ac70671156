package org.kaiyuanshe.kcc.account;

import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets links that ran out every hour. */
@Component
class ExpiredLinksJob {

	private final JobRunner jobs;

	ExpiredLinksJob(JobRunner jobs) {
		this.jobs = jobs;
	}

	@Scheduled(cron = "${portal.jobs.accounts:0 52 * * * *}", zone = "UTC")
	void run() {
		this.jobs.run(ExpiredLinks.NAME);
	}

}
