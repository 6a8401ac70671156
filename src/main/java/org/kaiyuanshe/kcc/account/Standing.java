package org.kaiyuanshe.kcc.account;

/** Whether someone signed in still may be. */
public enum Standing {

	GOOD,
	/** The account is suspended. */
	SUSPENDED,
	/** The account is gone, or has another authority than when it signed in. */
	OUTDATED

}
