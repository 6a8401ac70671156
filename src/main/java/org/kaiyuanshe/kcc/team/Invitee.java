package org.kaiyuanshe.kcc.team;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Confidential;

import jakarta.persistence.Embeddable;

/**
 * Who is invited.
 *
 * @param email where the link goes; forgotten when the answer is no
 * @param language the BCP 47 tag of the language to write to them in
 * @param memberId the member that is meant or that accepted; none while that is unknown
 */
@Embeddable
@Confidential
public record Invitee(String name, @Nullable String email, String language, @Nullable UUID memberId) {

	/** Someone whom only a name and an address are known of. */
	static Invitee named(String name, String email, Locale language) {
		return new Invitee(name.strip(), email.strip().toLowerCase(Locale.ROOT), language.toLanguageTag(), null);
	}

	Invitee as(UUID member) {
		return new Invitee(this.name, this.email, this.language, member);
	}

	Invitee withoutAddress() {
		return new Invitee(this.name, null, this.language, this.memberId);
	}

	/** The language to write to them in. */
	public Locale locale() {
		return Locale.forLanguageTag(this.language);
	}

}
