package org.kaiyuanshe.kcc.application;

/** Where an application stands (R2). */
public enum ApplicationStatus {

	/** Written, but the e-mail address is not confirmed yet. */
	DRAFT, SUBMITTED, APPROVED, REJECTED, WITHDRAWN;

	boolean canBecome(ApplicationStatus next) {
		return switch (this) {
			case DRAFT -> next == SUBMITTED || next == WITHDRAWN;
			case SUBMITTED -> next == APPROVED || next == REJECTED || next == WITHDRAWN;
			case APPROVED, REJECTED, WITHDRAWN -> false;
		};
	}

	/** Whether something can still happen to it. */
	public boolean isOpen() {
		return this == DRAFT || this == SUBMITTED;
	}

}
