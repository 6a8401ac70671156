package org.kaiyuanshe.kcc.privacy;

import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for archives that nobody makes, and for old ones. */
@Component
class ExportJob {

	private final JobRunner jobs;

	ExportJob(JobRunner jobs) {
		this.jobs = jobs;
	}

	@Scheduled(fixedDelayString = "${portal.jobs.export:PT1M}", initialDelayString = "PT1M")
	void run() {
		this.jobs.run(ExportWork.NAME);
	}

}
