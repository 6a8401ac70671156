package org.kaiyuanshe.kcc.event;

/** How people take part. */
public enum EventMode {

	IN_PERSON, ONLINE, BOTH;

	public boolean hasVenue() {
		return this != ONLINE;
	}

	public boolean isOnline() {
		return this != IN_PERSON;
	}

}
