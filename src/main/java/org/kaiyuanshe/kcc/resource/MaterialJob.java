package org.kaiyuanshe.kcc.resource;

import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases old addresses every day. */
@Component
class MaterialJob {

	private final JobRunner jobs;

	MaterialJob(JobRunner jobs) {
		this.jobs = jobs;
	}

	@Scheduled(cron = "${portal.jobs.materials:0 42 19 * * *}", zone = "UTC")
	void run() {
		this.jobs.run(MaterialErasure.NAME);
	}

}
