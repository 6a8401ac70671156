package org.kaiyuanshe.kcc.throttle;

import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for windows that are over every hour. */
@Component
class ThrottleJob {

	private final JobRunner jobs;

	ThrottleJob(JobRunner jobs) {
		this.jobs = jobs;
	}

	@Scheduled(cron = "${portal.jobs.throttles:0 7 * * * *}", zone = "UTC")
	void run() {
		this.jobs.run(ThrottleCheck.NAME);
	}

}
