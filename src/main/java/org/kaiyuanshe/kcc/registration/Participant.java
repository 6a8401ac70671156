package org.kaiyuanshe.kcc.registration;

import java.util.Locale;

import org.kaiyuanshe.kcc.core.Confidential;

import jakarta.persistence.Embeddable;

/**
 * Who registers.
 *
 * @param email in lower case
 * @param language a BCP 47 tag; mails are written in it
 */
@Embeddable
@Confidential
public record Participant(String name, String email, String language) {

	public Participant {
		name = name.replaceAll("\\s+", " ").strip();
		email = email.strip().toLowerCase(Locale.ROOT);
	}

	/** The same person under another name. */
	Participant called(String newName) {
		return new Participant(newName, this.email, this.language);
	}

}
