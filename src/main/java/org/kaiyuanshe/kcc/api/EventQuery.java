package org.kaiyuanshe.kcc.api;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.event.EventFilter;
import org.kaiyuanshe.kcc.event.EventMode;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a program asks of the list of events. */
record EventQuery(@Pattern(regexp = "upcoming|past") @Nullable String when, @Size(max = 100) @Nullable String chapter,
		@Nullable EventMode mode, @Nullable YearMonth month, @Size(max = 100) @Nullable String q,
		@Size(max = 400) @Nullable String cursor, @Min(1) @Max(100) @Nullable Integer limit) {

	EventFilter filter(@Nullable String after) {
		return new EventFilter(this.when, this.chapter, this.mode, this.month, this.q, after);
	}

	int size() {
		return (this.limit != null) ? this.limit : 30;
	}

}
