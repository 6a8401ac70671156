package org.kaiyuanshe.kcc.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a registration is declined or cancelled; the participant reads it. */
record ReasonForm(@NotBlank @Size(max = 500) String reason) {

	static ReasonForm empty() {
		return new ReasonForm("");
	}

}
