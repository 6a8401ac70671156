package org.kaiyuanshe.kcc.account.email;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The address that someone wants for their account. */
record EmailForm(@NotBlank @Email @Size(max = 200) @Nullable String email) {

	/** Addresses are pasted, with spaces around them. */
	EmailForm {
		email = (email != null) ? email.strip() : null;
	}

	static EmailForm empty() {
		return new EmailForm(null);
	}

}
