package org.kaiyuanshe.kcc.annual;

/** Where a section stands: 编辑中, 审核中, 已完成. */
public enum SectionState {

	EDITING, IN_REVIEW, DONE;

	/** Step by step forward, and back to the editor from anywhere. */
	boolean canBecome(SectionState next) {
		return switch (this) {
			case EDITING -> next == IN_REVIEW;
			case IN_REVIEW -> next != IN_REVIEW;
			case DONE -> next == EDITING;
		};
	}

}
