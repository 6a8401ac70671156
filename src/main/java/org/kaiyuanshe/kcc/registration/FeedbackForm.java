package org.kaiyuanshe.kcc.registration;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a participant thinks of an event. */
record FeedbackForm(@NotNull @Min(1) @Max(5) @Nullable Integer rating, @Size(max = 1000) @Nullable String comment) {
}
