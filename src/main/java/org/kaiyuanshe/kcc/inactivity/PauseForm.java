package org.kaiyuanshe.kcc.inactivity;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A pause that everyone is told of.
 *
 * @param pausedUntil the day on which it ends, where the chapter is
 * @param reason why; admins alone read it
 */
record PauseForm(@NotNull @Nullable LocalDate pausedUntil, @NotBlank @Size(max = 2000) String reason,
		@NotBlank @Size(max = 2000) String noticeZh, @Size(max = 4000) @Nullable String noticeEn) {

	/** A longer rest is a typing mistake. */
	private static final int YEARS = 5;

	static PauseForm empty() {
		return new PauseForm(null, "", "", null);
	}

	/** Says at the field that a pause ends on a day to come. */
	void check(BindingResult result, LocalDate today) {
		if (this.pausedUntil == null) {
			return;
		}
		if (!this.pausedUntil.isAfter(today)) {
			FormErrors.reject(result, "pausedUntil", this.pausedUntil, "chapter.pause.past");
		}
		if (this.pausedUntil.isAfter(today.plusYears(YEARS))) {
			FormErrors.reject(result, "pausedUntil", this.pausedUntil, "inactivity.pause.too-long");
		}
	}

	LocalDate until() {
		return Objects.requireNonNull(this.pausedUntil);
	}

	LocalizedText notice() {
		return new LocalizedText(this.noticeZh, this.noticeEn);
	}

}
