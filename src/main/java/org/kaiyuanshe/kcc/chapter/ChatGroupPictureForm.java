package org.kaiyuanshe.kcc.chapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

import jakarta.validation.constraints.NotNull;

/**
 * A new QR picture of a chat group.
 *
 * @param until the day from which it is no longer shown
 */
record ChatGroupPictureForm(@Nullable MultipartFile picture, @NotNull @Nullable LocalDate until) {

	static ChatGroupPictureForm until(LocalDate expiry) {
		return new ChatGroupPictureForm(null, expiry);
	}

	/** Says at the field when the day is one that no picture can hold to. */
	void check(BindingResult result, LocalDate today) {
		if (this.until != null && !ChatGroupRules.isPossible(this.until, today)) {
			FormErrors.reject(result, "until", this.until, "chat-group.expiry.refused");
		}
	}

	/**
	 * The picture as it will be shown; none, and the reason at the field, if it cannot
	 * be.
	 */
	@Nullable ChatGroupPicture read(BindingResult result) {
		if (this.picture == null || this.picture.isEmpty()) {
			FormErrors.reject(result, "picture", null, "chat-group.picture.missing");
			return null;
		}
		try {
			return ChatGroupPicture.from(this.picture.getBytes());
		}
		catch (ChatGroupPictureRefused ex) {
			FormErrors.reject(result, "picture", null, ex.key());
			return null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
