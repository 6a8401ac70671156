package org.kaiyuanshe.kcc.partner;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Size;

/** What there is to say about something done, if anything. */
record FulfilmentForm(@Size(max = 500) @Nullable String words) {

	@Nullable String said() {
		return (this.words == null || this.words.isBlank()) ? null : this.words.strip();
	}

}
