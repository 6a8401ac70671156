package org.kaiyuanshe.kcc.inactivity;

import org.kaiyuanshe.kcc.chapter.ChapterStatus;

/** How a case ended (R4). */
public enum CaseOutcome {

	/** A counted event closed it by itself (R5). */
	RETURNED,
	/** New people took the chapter over. */
	RESTARTED,
	/** The chapter stays as it is; where its clock runs, it runs anew. */
	KEPT, PAUSED, INDEPENDENT, DISSOLVED;

	/** Whether an admin can decide so about a chapter of that status. */
	boolean isOpenTo(ChapterStatus status) {
		return switch (this) {
			case RETURNED, RESTARTED -> false;
			case KEPT -> status != ChapterStatus.DISSOLVED;
			case PAUSED -> status.canBecome(ChapterStatus.PAUSED);
			case INDEPENDENT -> status.canBecome(ChapterStatus.INDEPENDENT);
			case DISSOLVED -> status.canBecome(ChapterStatus.DISSOLVED);
		};
	}

}
