package org.kaiyuanshe.kcc.chapter;

/** How long ago a chapter last did something, in the words of R3. */
public enum ActivityStage {

	ACTIVE, DUE_SOON, LAST_CALL, FLAGGED

}
