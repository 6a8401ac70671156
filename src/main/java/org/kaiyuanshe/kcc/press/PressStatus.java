package org.kaiyuanshe.kcc.press;

/** Where a request for consent stands (R7). */
public enum PressStatus {

	OPEN, GRANTED, REFUSED,
	/** Taken back by the chapter. */
	WITHDRAWN;

	boolean canBecome(PressStatus next) {
		return this == OPEN && next != OPEN;
	}

	/** Whether an answer is awaited. */
	public boolean isOpen() {
		return this == OPEN;
	}

}
