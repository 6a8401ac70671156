package org.kaiyuanshe.kcc.conduct;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is hidden, or shown again, and why.
 *
 * @param hiddenPath the path of its page
 * @param reason its team reads it
 */
record HidingForm(@NotBlank @Size(max = 300) @Nullable String hiddenPath,
		@NotBlank @Size(max = 2000) @Nullable String reason) {
}
