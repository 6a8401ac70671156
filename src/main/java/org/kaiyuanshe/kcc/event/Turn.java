package org.kaiyuanshe.kcc.event;

/**
 * Which of the two moments is meant when the clocks show a time twice: the one before
 * they are put back, or the one after.
 */
enum Turn {

	FIRST, SECOND

}
