package org.kaiyuanshe.kcc.application;

import jakarta.validation.constraints.AssertTrue;

/** Whether a co-lead accepts the code of conduct (R8). */
record ConsentForm(@AssertTrue(message = "{application.consent.needed}") boolean consent) {

	static ConsentForm empty() {
		return new ConsentForm(false);
	}

}
