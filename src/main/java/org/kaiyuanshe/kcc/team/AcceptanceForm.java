package org.kaiyuanshe.kcc.team;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;

/**
 * What an invited person says yes with; the name only where the portal does not know it.
 */
record AcceptanceForm(@Size(max = 80) @Nullable String name,
		@AssertTrue(message = "{team.consent.required}") boolean consent) {

	/** Asks for the name of someone whom the portal does not know yet. */
	void checkName(BindingResult result) {
		if (this.name == null || this.name.isBlank()) {
			FormErrors.reject(result, "name", this.name, "NotBlank");
		}
	}

}
