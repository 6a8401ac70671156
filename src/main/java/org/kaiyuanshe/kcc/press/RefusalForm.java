package org.kaiyuanshe.kcc.press;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why consent is refused; the chapter reads it. */
record RefusalForm(@NotBlank @Size(max = 2000) String reason) {

	static RefusalForm empty() {
		return new RefusalForm("");
	}

}
