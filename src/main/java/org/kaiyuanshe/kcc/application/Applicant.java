package org.kaiyuanshe.kcc.application;

import jakarta.persistence.Embeddable;

/**
 * Who applies.
 *
 * @param language the BCP 47 tag of the language to write to them in
 */
@Embeddable
public record Applicant(String name, String email, String language) {

	Invitee asInvitee() {
		return new Invitee(this.name, this.email);
	}

}
