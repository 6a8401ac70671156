package org.kaiyuanshe.kcc.account.admin;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whom to invite to open an account: a member by name or page, and where to write to. */
record InviteForm(@NotBlank @Size(max = 120) @Nullable String who,
		@NotBlank @Email @Size(max = 200) @Nullable String email) {

	InviteForm {
		email = (email != null) ? email.strip() : null;
	}

	static InviteForm empty() {
		return new InviteForm(null, null);
	}

}
