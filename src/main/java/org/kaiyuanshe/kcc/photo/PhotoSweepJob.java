package org.kaiyuanshe.kcc.photo;

import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps the store of photos every hour. */
@Component
class PhotoSweepJob {

	private final JobRunner jobs;

	PhotoSweepJob(JobRunner jobs) {
		this.jobs = jobs;
	}

	@Scheduled(cron = "${portal.jobs.photos:0 47 * * * *}", zone = "UTC")
	void run() {
		this.jobs.run(PhotoSweep.NAME);
	}

}
