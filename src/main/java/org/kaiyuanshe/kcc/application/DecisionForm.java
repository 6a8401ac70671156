package org.kaiyuanshe.kcc.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The reason of a decision; the applicant reads it. */
record DecisionForm(@NotBlank @Size(max = 2000) String reason) {

	static DecisionForm empty() {
		return new DecisionForm("");
	}

}
