package org.kaiyuanshe.kcc.team;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.member.Role;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Whom a lead invites, and to which role. */
record InviteForm(@NotBlank @Size(max = 80) @Nullable String name,
		@NotBlank @Email @Size(max = 200) @Nullable String email,
		@NotNull @Pattern(regexp = "LEAD|DEPUTY|CORE") @Nullable String role) {

	static InviteForm empty() {
		return new InviteForm(null, null, Role.CORE.name());
	}

	Role wanted() {
		return Role.valueOf(Objects.requireNonNull(this.role));
	}

	Invitee invitee(Locale language) {
		return Invitee.named(Objects.requireNonNull(this.name), Objects.requireNonNull(this.email), language);
	}

}
