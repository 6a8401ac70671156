package org.kaiyuanshe.kcc.account;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.AssertTrue;

/**
 * That someone accepts the code of conduct.
 *
 * @param edition the version that they were shown
 * @param next where they wanted to go
 */
record ConsentForm(@Nullable String edition, @Nullable String next,
		@AssertTrue(message = "{account.consent.required}") boolean consent) {

	/** A page of the signed-in area and its query, as an address in ASCII. */
	private static final Pattern INSIDE = Pattern.compile("/(?:manage|admin|account)(?:[/?][!-\\[\\]-~]*)?");

	static ConsentForm to(@Nullable String next) {
		return new ConsentForm(null, isInside(next) ? next : null, false);
	}

	/** Where to go on to: never out of the portal. */
	String destination() {
		return (this.next != null && isInside(this.next)) ? this.next : "/account";
	}

	private static boolean isInside(@Nullable String address) {
		return address != null && INSIDE.matcher(address).matches();
	}

}
