package org.kaiyuanshe.kcc.resource;

/** Where a request for materials stands. */
public enum MaterialStatus {

	OPEN, GRANTED, REFUSED,
	/** Taken back by the chapter. */
	WITHDRAWN, SENT;

	boolean canBecome(MaterialStatus next) {
		return switch (this) {
			case OPEN -> next == GRANTED || next == REFUSED || next == WITHDRAWN;
			case GRANTED -> next == SENT || next == REFUSED || next == WITHDRAWN;
			default -> false;
		};
	}

	/** Whether an answer is awaited. */
	public boolean isOpen() {
		return this == OPEN;
	}

	/** Whether an answer or a parcel is awaited; so long the address is needed. */
	public boolean isPending() {
		return this == OPEN || this == GRANTED;
	}

}
