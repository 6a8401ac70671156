package org.kaiyuanshe.kcc.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The metropolitan area that an exception is for, and why. */
record ExceptionForm(@NotBlank @Size(max = 80) String area, @NotBlank @Size(max = 2000) String reason) {

	static ExceptionForm empty() {
		return new ExceptionForm("", "");
	}

}
