package org.kaiyuanshe.kcc.signin.factor;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A password that shows who one is. */
record ConfirmationPasswordForm(@NotBlank @Size(max = 512) @Nullable String password, @Nullable String next) {

	/** A secret never shows up in a log. */
	@Override
	public String toString() {
		return "ConfirmationPasswordForm[…]";
	}

}
