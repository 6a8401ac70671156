package org.kaiyuanshe.kcc.resource;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is decided. */
record ReasonForm(@NotBlank @Size(max = 1000) String reason) {

	static ReasonForm empty() {
		return new ReasonForm("");
	}

}
