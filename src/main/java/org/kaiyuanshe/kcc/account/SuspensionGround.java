package org.kaiyuanshe.kcc.account;

/** What kind of reason an account is suspended for; its owner is told. */
public enum SuspensionGround {

	/** A breach of the code of conduct. */
	CONDUCT,
	/** Spam, or content that has no place here. */
	SPAM,
	/** Someone else may be using it. */
	SECURITY,
	/** Told to its owner in words. */
	OTHER

}
