package org.kaiyuanshe.kcc.conduct;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * How a report ends.
 *
 * @param outcome what came of it; admins alone read it
 * @param answer what the reporter reads
 */
record ClosureForm(@NotBlank @Size(max = 4000) String outcome, @NotBlank @Size(max = 4000) String answer) {

	static ClosureForm empty() {
		return new ClosureForm("", "");
	}

}
