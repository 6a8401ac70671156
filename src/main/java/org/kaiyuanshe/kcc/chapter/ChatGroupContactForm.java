package org.kaiyuanshe.kcc.chapter;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.Size;

/**
 * Whom to ask for the way into a chat group that shows no QR picture, and in which words.
 */
record ChatGroupContactForm(@Size(max = 60) @Nullable String contact, @Size(max = 120) @Nullable String note) {

	ChatGroupContactForm {
		contact = blankToNull(contact);
		note = blankToNull(note);
	}

	/** Says at the field that words for nobody help nobody. */
	void check(BindingResult result) {
		if (this.note != null && this.contact == null) {
			FormErrors.reject(result, "contact", null, "chat-group.contact.missing");
		}
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
