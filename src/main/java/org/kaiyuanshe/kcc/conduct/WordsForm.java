package org.kaiyuanshe.kcc.conduct;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a reporter adds, or an admin notes. */
record WordsForm(@NotBlank @Size(max = 8000) String text) {

	static WordsForm empty() {
		return new WordsForm("");
	}

}
