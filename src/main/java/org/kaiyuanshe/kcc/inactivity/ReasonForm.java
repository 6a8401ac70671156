package org.kaiyuanshe.kcc.inactivity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is decided; admins alone read it. */
record ReasonForm(@NotBlank @Size(max = 2000) String reason) {

	static ReasonForm empty() {
		return new ReasonForm("");
	}

}
