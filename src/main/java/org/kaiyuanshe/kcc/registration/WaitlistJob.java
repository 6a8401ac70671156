package org.kaiyuanshe.kcc.registration;

import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for offers that have run out. */
@Component
class WaitlistJob {

	private final JobRunner jobs;

	WaitlistJob(JobRunner jobs) {
		this.jobs = jobs;
	}

	@Scheduled(fixedDelayString = "${portal.jobs.waitlist:PT1M}", initialDelayString = "PT1M")
	void run() {
		this.jobs.run(WaitlistCheck.NAME);
	}

}
