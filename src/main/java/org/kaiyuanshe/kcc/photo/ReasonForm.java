package org.kaiyuanshe.kcc.photo;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a photo is hidden, kept or shown again. */
record ReasonForm(@NotBlank @Size(max = 1000) String reason) {

	static ReasonForm empty() {
		return new ReasonForm("");
	}

}
