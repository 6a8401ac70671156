package org.kaiyuanshe.kcc.privacy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger of consents.
 *
 * @param purpose "CODE_OF_CONDUCT" or "PROFILE"
 * @param version of the code of conduct, or the part of the page and who sees it
 * @param place the page on which it was given
 * @param withdrawnAt none while it stands
 */
record ConsentRow(UUID id, String purpose, String version, String place, Instant givenAt,
		@Nullable Instant withdrawnAt) {

	/** Whether it is about a part of the member's page. */
	public boolean profile() {
		return this.purpose.equals(ConsentBook.PROFILE);
	}

	public boolean live() {
		return this.withdrawnAt == null;
	}

	/** The part of the page, such as "INTRO". */
	public String part() {
		return this.version.substring(0, Math.max(0, this.version.indexOf('/')));
	}

	/** Who sees it, such as "MEMBERS". */
	public String audience() {
		return this.version.substring(this.version.indexOf('/') + 1);
	}

}
