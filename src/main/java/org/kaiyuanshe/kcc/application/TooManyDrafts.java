package org.kaiyuanshe.kcc.application;

import org.kaiyuanshe.kcc.core.RuleViolation;

/** An address has as many drafts as it may have; the form says so at the field. */
class TooManyDrafts extends RuleViolation {

	TooManyDrafts() {
		super("application.drafts.many");
	}

}
