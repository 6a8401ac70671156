package org.kaiyuanshe.kcc.recap;

import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every hour which recaps are about to be due. */
@Component
class RecapReminderJob {

	private final JobRunner jobs;

	RecapReminderJob(JobRunner jobs) {
		this.jobs = jobs;
	}

	@Scheduled(cron = "${portal.jobs.recaps:0 27 * * * *}", zone = "UTC")
	void run() {
		this.jobs.run(RecapReminder.NAME);
	}

}
