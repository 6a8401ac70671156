package org.kaiyuanshe.kcc.registration;

/** Where a registration stands (R10). Before it, a request waits for its code. */
public enum RegistrationStatus {

	CONFIRMED, WAITLISTED, AWAITING_APPROVAL,

	/** A freed seat is held for them until the offer expires. */
	OFFERED, CANCELLED, DECLINED, EXPIRED;

	boolean canBecome(RegistrationStatus next) {
		return switch (this) {
			case CONFIRMED -> next == CANCELLED;
			case WAITLISTED -> next == OFFERED || next == CONFIRMED || next == CANCELLED;
			case AWAITING_APPROVAL -> next == CONFIRMED || next == WAITLISTED || next == DECLINED || next == CANCELLED;
			case OFFERED -> next == CONFIRMED || next == CANCELLED || next == EXPIRED;
			case CANCELLED, DECLINED, EXPIRED -> false;
		};
	}

	/** Whether it takes one of the event's seats. */
	public boolean holdsSeat() {
		return this == CONFIRMED || this == OFFERED;
	}

	/** Whether something can still come of it. */
	public boolean isLive() {
		return this != CANCELLED && this != DECLINED && this != EXPIRED;
	}

}
