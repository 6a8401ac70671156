package org.kaiyuanshe.kcc.inactivity;

import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the check every hour, so that no chapter's midnight is more than an hour away. */
@Component
class InactivityJob {

	private final JobRunner jobs;

	InactivityJob(JobRunner jobs) {
		this.jobs = jobs;
	}

	@Scheduled(cron = "${portal.jobs.inactivity:0 7 * * * *}", zone = "UTC")
	void run() {
		this.jobs.run(InactivityCheck.NAME);
	}

}
