package org.kaiyuanshe.kcc.application;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What an admin thinks, for the other admins. */
record OpinionForm(@NotNull @Nullable Stance stance, @NotBlank @Size(max = 2000) String words) {

	static OpinionForm empty() {
		return new OpinionForm(null, "");
	}

}
