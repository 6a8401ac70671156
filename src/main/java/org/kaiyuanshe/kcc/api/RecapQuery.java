package org.kaiyuanshe.kcc.api;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/** What a program asks of the list of recaps. */
record RecapQuery(@Size(max = 100) @Nullable String chapter, @Size(max = 400) @Nullable String cursor,
		@Min(1) @Max(100) @Nullable Integer limit) {

	int size() {
		return (this.limit != null) ? this.limit : 30;
	}

}
