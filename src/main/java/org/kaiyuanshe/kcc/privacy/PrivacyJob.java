package org.kaiyuanshe.kcc.privacy;

import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for sessions of nobody every five minutes. */
@Component
class PrivacyJob {

	private final JobRunner jobs;

	PrivacyJob(JobRunner jobs) {
		this.jobs = jobs;
	}

	@Scheduled(cron = "${portal.jobs.sessions-of-nobody:0 */5 * * * *}", zone = "UTC")
	void run() {
		this.jobs.run(SessionsOfNobody.NAME);
	}

}
