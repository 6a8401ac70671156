package org.kaiyuanshe.kcc.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Whom a host invites to hold the event with it.
 *
 * @param guest the slug of a chapter
 */
record InvitationForm(@NotBlank @Size(max = 100) String guest) {

	static InvitationForm empty() {
		return new InvitationForm("");
	}

}
