package org.kaiyuanshe.kcc.chapter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.NotNull;

/** Another day from which the QR picture of a chat group is no longer shown. */
record ChatGroupExpiryForm(@NotNull @Nullable LocalDate expiresOn) {

	/** Says at the field when the day is one that no picture can hold to. */
	void check(BindingResult result, LocalDate today) {
		if (this.expiresOn != null && !ChatGroupRules.isPossible(this.expiresOn, today)) {
			FormErrors.reject(result, "expiresOn", this.expiresOn, "chat-group.expiry.refused");
		}
	}

}
