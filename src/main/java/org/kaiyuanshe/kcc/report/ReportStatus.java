package org.kaiyuanshe.kcc.report;

/** Where a status report stands; whether it is overdue follows from the day (R6). */
public enum ReportStatus {

	OPEN, SUBMITTED, ACCEPTED,
	/** Sent back with comments, to be submitted again. */
	RETURNED;

	boolean canBecome(ReportStatus next) {
		return switch (this) {
			case OPEN, RETURNED -> next == SUBMITTED;
			case SUBMITTED -> next == ACCEPTED || next == RETURNED;
			case ACCEPTED -> false;
		};
	}

	/** Whether the chapter is writing it. */
	public boolean isWritable() {
		return this == OPEN || this == RETURNED;
	}

}
