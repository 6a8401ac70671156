package org.kaiyuanshe.kcc.registration;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The code of a mail, as it was typed. */
record CodeForm(@NotBlank @Size(max = 40) @Nullable String code) {

	/** The digits alone: people type spaces, and some keyboards wide digits. */
	String digits() {
		StringBuilder digits = new StringBuilder();
		String typed = (this.code != null) ? this.code : "";
		typed.codePoints().filter(Character::isDigit).forEach((each) -> digits.append(Character.digit(each, 10)));
		return digits.toString();
	}

}
