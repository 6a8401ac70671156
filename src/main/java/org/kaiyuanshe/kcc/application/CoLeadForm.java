package org.kaiyuanshe.kcc.application;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A co-lead as an applicant types one. */
record CoLeadForm(@NotBlank @Size(max = 60) @Nullable String name,
		@NotBlank @Email @Size(max = 200) @Nullable String email) {

	static CoLeadForm empty() {
		return new CoLeadForm(null, null);
	}

	boolean isEmpty() {
		return isBlank(this.name) && isBlank(this.email);
	}

	boolean lacksName() {
		return isBlank(this.name) && !isBlank(this.email);
	}

	boolean lacksEmail() {
		return isBlank(this.email) && !isBlank(this.name);
	}

	Invitee invitee() {
		return new Invitee(Objects.requireNonNullElse(this.name, "").strip(),
				Objects.requireNonNullElse(this.email, "").strip());
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
