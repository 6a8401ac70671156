package org.kaiyuanshe.kcc.event;

import org.kaiyuanshe.kcc.chapter.ChapterChoices;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Whom a host invites to hold the event with it.
 *
 * @param guest a chapter, as {@link ChapterChoices} understands it
 */
record InvitationForm(@NotBlank @Size(max = 100) String guest) {

	static InvitationForm empty() {
		return new InvitationForm("");
	}

}
