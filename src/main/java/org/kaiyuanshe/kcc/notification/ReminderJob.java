package org.kaiyuanshe.kcc.notification;

import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten minutes for events that begin within a day. */
@Component
class ReminderJob {

	private final JobRunner jobs;

	ReminderJob(JobRunner jobs) {
		this.jobs = jobs;
	}

	@Scheduled(cron = "${portal.jobs.reminder:0 3/10 * * * *}", zone = "UTC")
	void run() {
		this.jobs.run(Reminders.NAME);
	}

}
