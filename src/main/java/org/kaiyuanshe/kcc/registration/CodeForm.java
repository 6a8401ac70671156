package org.kaiyuanshe.kcc.registration;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.MailCode;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The code of a mail, as it was typed. */
record CodeForm(@NotBlank @Size(max = 40) @Nullable String code) {

	MailCode typed() {
		return MailCode.typed(this.code);
	}

}
