package org.kaiyuanshe.kcc.press;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Size;

/** Under which condition consent is given, if under any; the chapter reads it. */
record GrantForm(@Size(max = 2000) @Nullable String condition) {

	static GrantForm empty() {
		return new GrantForm(null);
	}

	@Nullable String words() {
		return (this.condition == null || this.condition.isBlank()) ? null : this.condition.strip();
	}

}
