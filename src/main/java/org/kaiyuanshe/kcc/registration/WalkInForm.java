package org.kaiyuanshe.kcc.registration;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Guests who came without a registration: one by name, or a number of them.
 *
 * @param key made with the form: what is sent twice counts once
 */
record WalkInForm(@NotNull @Nullable UUID key, @Size(max = 60) @Nullable String name,
		@Min(1) @Max(1000) @Nullable Integer people) {

	static WalkInForm empty() {
		return new WalkInForm(Aggregate.newId(), null, null);
	}

	void check(BindingResult result) {
		boolean named = guest() != null;
		if (!named && this.people == null && !result.hasFieldErrors("people")) {
			FormErrors.reject(result, "people", null, "registration.walk-in.nobody");
		}
		if (named && this.people != null && this.people != 1) {
			FormErrors.reject(result, "people", this.people, "registration.walk-in.one-name");
		}
	}

	@Nullable String guest() {
		return (this.name == null || this.name.isBlank()) ? null : this.name.strip();
	}

	int count() {
		return (this.people != null) ? this.people : 1;
	}

}
