package org.kaiyuanshe.kcc.application;

/** Where an application stands (R2). */
public enum ApplicationStatus {

	/** Being written; the e-mail address is not confirmed yet. */
	DRAFT,
	/** Sent; nobody has taken it into review yet. */
	SUBMITTED,
	/** The admins form their opinion. */
	IN_REVIEW,
	/** The admins asked something; the applicant's answer is awaited. */
	INFO_REQUESTED, APPROVED, REJECTED, WITHDRAWN;

	boolean canBecome(ApplicationStatus next) {
		return switch (this) {
			case DRAFT -> next == SUBMITTED || next == WITHDRAWN;
			case SUBMITTED -> next == IN_REVIEW || next == WITHDRAWN;
			case IN_REVIEW -> next == INFO_REQUESTED || next == APPROVED || next == REJECTED || next == WITHDRAWN;
			case INFO_REQUESTED -> next == IN_REVIEW || next == REJECTED || next == WITHDRAWN;
			case APPROVED, REJECTED, WITHDRAWN -> false;
		};
	}

	/**
	 * Whether the applicant waits for a decision; meanwhile nobody else gets the city.
	 */
	public boolean isWaiting() {
		return this == SUBMITTED || this == IN_REVIEW || this == INFO_REQUESTED;
	}

	/** Whether something can still happen to it. */
	public boolean isOpen() {
		return this == DRAFT || isWaiting();
	}

	/** Whether the applicant may begin again with what was written. */
	public boolean isOver() {
		return this == REJECTED || this == WITHDRAWN;
	}

}
