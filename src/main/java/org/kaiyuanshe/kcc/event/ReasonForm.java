package org.kaiyuanshe.kcc.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an event is cancelled or did not take place; visitors read it. */
record ReasonForm(@NotBlank @Size(max = 500) String reason) {

	static ReasonForm empty() {
		return new ReasonForm("");
	}

}
