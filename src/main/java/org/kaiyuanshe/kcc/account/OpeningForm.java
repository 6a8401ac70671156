package org.kaiyuanshe.kcc.account;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

/**
 * What someone types to open an account; name and address only where the invitation does
 * not know them. Who leaves the password out signs in with codes.
 */
record OpeningForm(@Size(max = 80) @Nullable String name, @Email @Size(max = 200) @Nullable String email,
		@Nullable String password, @AssertTrue(message = "{account.consent.required}") boolean consent) {

	static OpeningForm empty() {
		return new OpeningForm(null, null, null, false);
	}

	/** A secret never shows up in a log. */
	@Override
	public String toString() {
		return "OpeningForm[…]";
	}

	/** The password, if they want one. */
	@Nullable String chosen() {
		return (this.password == null || this.password.isEmpty()) ? null : this.password;
	}

	/**
	 * Asks for the name, the address and a password of someone whom nobody has named yet.
	 */
	void checkIdentity(BindingResult result) {
		if (this.name == null || this.name.isBlank()) {
			FormErrors.reject(result, "name", this.name, "NotBlank");
		}
		if (this.email == null || this.email.isBlank()) {
			FormErrors.reject(result, "email", this.email, "NotBlank");
		}
		// The portal of a first admin may not be able to send a code yet.
		if (chosen() == null) {
			FormErrors.reject(result, "password", null, "NotBlank");
		}
	}

}
