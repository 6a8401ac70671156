package org.kaiyuanshe.kcc.chapter;

import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every hour which QR pictures are about to expire. */
@Component
class ChatGroupJob {

	private final JobRunner jobs;

	ChatGroupJob(JobRunner jobs) {
		this.jobs = jobs;
	}

	@Scheduled(cron = "${portal.jobs.chat-group:0 17 * * * *}", zone = "UTC")
	void run() {
		this.jobs.run(ChatGroupReminder.NAME);
	}

}
