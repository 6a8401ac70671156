package org.kaiyuanshe.kcc.photo;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why someone wants a photo taken down.
 *
 * @param email where to write the answer to
 * @param website nobody sees this field; only robots fill it in
 * @param opened when the form was made, in seconds since 1970
 */
record TakeDownForm(@NotBlank @Size(max = 2000) @Nullable String reason, @Email @Size(max = 200) @Nullable String email,
		@Nullable String website, @Nullable String opened) {

	/** Nobody writes a reason in less, but robots do. */
	private static final int SECONDS_TO_WRITE = 2;

	static TakeDownForm empty(Instant now) {
		return new TakeDownForm(null, null, null, String.valueOf(now.getEpochSecond()));
	}

	/** Holds robots back. */
	void check(Instant now, BindingResult result) {
		if (blankToNull(this.website) != null || isTooQuick(now)) {
			result.addError(
					new ObjectError(result.getObjectName(), new String[] { "photo.take-down.robot" }, null, null));
		}
	}

	String why() {
		return Objects.requireNonNull(this.reason).strip();
	}

	@Nullable String address() {
		return blankToNull(this.email);
	}

	private boolean isTooQuick(Instant now) {
		try {
			return now.getEpochSecond() - Long.parseLong(String.valueOf(this.opened)) < SECONDS_TO_WRITE;
		}
		catch (NumberFormatException ex) {
			return true;
		}
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
