package org.kaiyuanshe.kcc.team;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.member.Role;

/**
 * What the person behind an invitation's link reads.
 *
 * @param known whether the portal knows the person, and so their name
 * @param replaces the name of the lead whose place it is
 */
record InvitationPage(State state, String chapter, LocalizedText chapterName, int hue, Role role, String inviter,
		String name, boolean known, @Nullable String replaces, Instant expiresAt) {

	public boolean open() {
		return this.state == State.OPEN;
	}

	/** Where an invitation stands, for its reader. */
	enum State {

		OPEN, EXPIRED, ACCEPTED, DECLINED, WITHDRAWN,
		/** The chapter has no team here any more. */
		ENDED

	}

}
