package org.kaiyuanshe.kcc.registration;

import org.kaiyuanshe.kcc.event.EventChange;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets a copy of an event take registrations as the original does, and drops what was set
 * for a draft that is deleted, in the transaction that does so.
 */
@Component
class CopyFollower {

	private final AdmissionService admissions;

	private final Occasions occasions;

	CopyFollower(AdmissionService admissions, Occasions occasions) {
		this.admissions = admissions;
		this.occasions = occasions;
	}

	@EventListener
	void on(EventChange.Copied copied) {
		this.admissions.copy(this.occasions.get(copied.from()), this.occasions.get(copied.to()), copied.by());
	}

	@EventListener
	void on(EventChange.Deleted deleted) {
		this.admissions.forget(deleted.event());
	}

}
