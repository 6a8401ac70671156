package org.kaiyuanshe.kcc.core;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The code of a mail, as it was typed. */
public record CodeForm(@NotBlank @Size(max = 40) @Nullable String code) {

	public static CodeForm empty() {
		return new CodeForm(null);
	}

	public MailCode typed() {
		return MailCode.typed(this.code);
	}

}
