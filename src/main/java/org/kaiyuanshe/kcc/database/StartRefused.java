package org.kaiyuanshe.kcc.database;

/**
 * The portal cannot start for a reason that the operator can mend: what is wrong, and
 * what to do.
 */
class StartRefused extends RuntimeException {

	private final String action;

	StartRefused(String description, String action) {
		super(description);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}
