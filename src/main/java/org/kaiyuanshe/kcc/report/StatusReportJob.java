package org.kaiyuanshe.kcc.report;

import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the round every hour, so that no chapter's midnight is more than an hour away.
 */
@Component
class StatusReportJob {

	private final JobRunner jobs;

	StatusReportJob(JobRunner jobs) {
		this.jobs = jobs;
	}

	@Scheduled(cron = "${portal.jobs.reports:0 57 * * * *}", zone = "UTC")
	void run() {
		this.jobs.run(StatusReportRound.NAME);
	}

}
