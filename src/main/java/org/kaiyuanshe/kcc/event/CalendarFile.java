package org.kaiyuanshe.kcc.event;

/**
 * An iCalendar file (RFC 5545) with one event, or with several to subscribe to.
 *
 * @param text its lines, each ended by CRLF
 */
public record CalendarFile(CalendarMethod method, String text) {

	/**
	 * The file without the moment it was made at: the same until the event changes.
	 */
	public String content() {
		return this.text.replaceAll("(?m)^DTSTAMP:.*$", "");
	}

}
