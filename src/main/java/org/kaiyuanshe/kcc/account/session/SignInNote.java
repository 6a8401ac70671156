package org.kaiyuanshe.kcc.account.session;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session remembers of the sign-in that it began with.
 *
 * @param session its id then: another sign-in renews the id, and so the note
 * @param network the network, not the whole address
 */
record SignInNote(String session, Instant at, Device device, String network) implements Serializable {

	/** The attribute of the session that holds it. */
	static final String NAME = "portal.signIn";

}
