package org.kaiyuanshe.kcc.resource;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Size;

/** What is said with a decision, if anything. */
record WordsForm(@Size(max = 1000) @Nullable String words) {

	static WordsForm empty() {
		return new WordsForm(null);
	}

	@Nullable String said() {
		return (this.words == null || this.words.isBlank()) ? null : this.words.strip();
	}

}
