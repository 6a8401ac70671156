package org.kaiyuanshe.kcc.inactivity;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.inactivity.Opinion.Stance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What an admin would do, and why. */
record OpinionForm(@NotNull @Nullable Stance advice, @NotBlank @Size(max = 2000) @Nullable String opinion) {

	static OpinionForm empty() {
		return new OpinionForm(null, null);
	}

	Opinion opinion(UUID by, Instant now) {
		return new Opinion(Objects.requireNonNull(this.advice), Objects.requireNonNull(this.opinion).strip(), by, now);
	}

}
