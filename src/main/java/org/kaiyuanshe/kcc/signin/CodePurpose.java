package org.kaiyuanshe.kcc.signin;

/** What a code is good for; one for the one is nothing for the other. */
enum CodePurpose {

	/** Signing in, with the code or with the link of the same mail. */
	SIGN_IN,
	/** Showing once more, while signed in, that the mailbox is one's own. */
	CONFIRMATION

}
