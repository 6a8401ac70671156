package org.kaiyuanshe.kcc.application;

import java.time.Instant;

import org.kaiyuanshe.kcc.core.Job;
import org.springframework.stereotype.Component;

/** Deletes drafts that nobody has written to for thirty days. */
@Component
class ExpiredDrafts implements Job {

	static final String NAME = "applications";

	private final DraftLimits drafts;

	ExpiredDrafts(DraftLimits drafts) {
		this.drafts = drafts;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(Instant now) {
		int deleted = this.drafts.deleteExpired(now);
		return (deleted > 0) ? "deleted=" + deleted : "";
	}

}
