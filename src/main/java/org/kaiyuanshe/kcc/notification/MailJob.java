package org.kaiyuanshe.kcc.notification;

import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tries again every half minute what could not be sent at once. */
@Component
class MailJob {

	private final JobRunner jobs;

	MailJob(JobRunner jobs) {
		this.jobs = jobs;
	}

	@Scheduled(fixedDelayString = "${portal.jobs.mail:PT30S}", initialDelayString = "${portal.jobs.mail:PT30S}")
	void run() {
		this.jobs.run(MailDelivery.NAME);
	}

}
