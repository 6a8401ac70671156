package org.kaiyuanshe.kcc.event;

/** What a calendar is asked to do with a file (RFC 5546). */
public enum CalendarMethod {

	/** To show an event that anyone may come to. */
	PUBLISH,
	/** To enter or move an event that the receiver comes to. */
	REQUEST,
	/** To strike it out. */
	CANCEL

}
