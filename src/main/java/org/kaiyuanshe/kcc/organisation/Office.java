package org.kaiyuanshe.kcc.organisation;

/** What someone can be on the board, in the order in which a term names them. */
public enum Office {

	CHAIR, VICE_CHAIR, EXECUTIVE, DIRECTOR, SECRETARY, ASSISTANT_SECRETARY;

	/** Whether only one can hold it at a time. */
	boolean isHeldByOne() {
		return this == CHAIR || this == EXECUTIVE;
	}

}
