package org.kaiyuanshe.kcc.core;

import java.util.UUID;

/** The person behind a signed-in request. */
public interface SignedIn {

	UUID memberId();

	UUID accountId();

	/** The name to greet them by. */
	String displayName();

	/**
	 * May decide applications and cases, edit workgroups, members and pages: the KCC
	 * workgroup or the site admin.
	 */
	boolean admin();

	/** May manage accounts, jobs and mail: the site admin. */
	boolean operator();

	/**
	 * Is an admin who has shown in one way only who they are; until they do in a second
	 * one, they are nobody's admin.
	 */
	boolean secondStepDue();

}
