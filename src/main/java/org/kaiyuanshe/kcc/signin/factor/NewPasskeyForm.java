package org.kaiyuanshe.kcc.signin.factor;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A new passkey.
 *
 * @param label what its owner knows it by
 * @param credential what the device answered, as JSON
 */
record NewPasskeyForm(@NotBlank @Size(max = 60) @Nullable String label,
		@Size(max = 32_000) @Nullable String credential) {

	static NewPasskeyForm empty() {
		return new NewPasskeyForm(null, null);
	}

}
