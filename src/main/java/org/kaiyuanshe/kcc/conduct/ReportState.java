package org.kaiyuanshe.kcc.conduct;

/** Where a report of a breach stands. */
public enum ReportState {

	OPEN,
	/** An admin looks into it. */
	IN_PROGRESS,
	/** Dealt with, and the reporter has an answer. */
	CLOSED;

	boolean canBecome(ReportState next) {
		return switch (this) {
			case OPEN -> next == IN_PROGRESS;
			case IN_PROGRESS -> next == CLOSED;
			case CLOSED -> false;
		};
	}

}
