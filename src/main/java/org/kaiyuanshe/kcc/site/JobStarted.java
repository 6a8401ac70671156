package org.kaiyuanshe.kcc.site;

import java.util.UUID;

import org.kaiyuanshe.kcc.core.AuditedEvent;

/** A site admin started a job by hand. */
record JobStarted(UUID by, String job) implements AuditedEvent {

	@Override
	public String subject() {
		return "job/" + this.job;
	}

}
