package org.kaiyuanshe.kcc.signin.factor;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The code of a mail, as it was typed.
 *
 * @param asked the secret of the page that asked for it
 */
record ConfirmationCodeForm(@NotBlank @Size(max = 40) @Nullable String code, @Size(max = 100) @Nullable String asked,
		@Nullable String next) {
}
