package org.kaiyuanshe.kcc.registration;

import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten minutes for days that are to be added up. */
@Component
class AttendanceDaysJob {

	private final JobRunner jobs;

	AttendanceDaysJob(JobRunner jobs) {
		this.jobs = jobs;
	}

	@Scheduled(fixedDelayString = "${portal.jobs.attendance-days:PT10M}", initialDelayString = "PT15S")
	void run() {
		this.jobs.run(AttendanceDays.NAME);
	}

}
