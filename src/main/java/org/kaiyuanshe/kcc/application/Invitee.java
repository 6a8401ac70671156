package org.kaiyuanshe.kcc.application;

/** Someone whom the applicant names as a co-lead. */
public record Invitee(String name, String email) {

	boolean hasAddress(String other) {
		return this.email.equalsIgnoreCase(other);
	}

}
