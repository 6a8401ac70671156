package org.kaiyuanshe.kcc.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A question to the applicant, or the answer to one. */
record WordsForm(@NotBlank @Size(max = 2000) String words) {

	static WordsForm empty() {
		return new WordsForm("");
	}

}
