package org.kaiyuanshe.kcc.account;

/**
 * What an account may do beyond what its member's appointments allow (docs/domain.md,
 * roles).
 */
public enum Authority {

	/** Nothing beyond the member's own roles. */
	MEMBER,
	/**
	 * The KCC workgroup: decides applications and cases, edits members, workgroups and
	 * pages.
	 */
	KCC_ADMIN,
	/**
	 * The infrastructure group: accounts, jobs, mail, audit, and all that a KCC admin
	 * may.
	 */
	SITE_ADMIN

}
