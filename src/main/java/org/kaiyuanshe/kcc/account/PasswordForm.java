package org.kaiyuanshe.kcc.account;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;

/**
 * A new password.
 *
 * @param oldPassword the one until now, where it is asked for
 */
record PasswordForm(@Nullable String oldPassword, @NotBlank @Nullable String password) {

	static PasswordForm empty() {
		return new PasswordForm(null, null);
	}

	/** A secret never shows up in a log. */
	@Override
	public String toString() {
		return "PasswordForm[…]";
	}

}
