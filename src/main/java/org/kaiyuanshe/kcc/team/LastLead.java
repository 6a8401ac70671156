package org.kaiyuanshe.kcc.team;

import org.kaiyuanshe.kcc.core.RuleViolation;

/** The last lead cannot simply go (R14); pages add the way to hand over. */
class LastLead extends RuleViolation {

	LastLead() {
		super("team.last-lead");
	}

}
