package org.kaiyuanshe.kcc.application;

import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for expired drafts, and for applicants to forget, every hour. */
@Component
class ApplicationJob {

	private final JobRunner jobs;

	ApplicationJob(JobRunner jobs) {
		this.jobs = jobs;
	}

	@Scheduled(cron = "${portal.jobs.applications:0 37 * * * *}", zone = "UTC")
	void run() {
		this.jobs.run(ExpiredDrafts.NAME);
		this.jobs.run(ApplicantErasure.NAME);
	}

}
