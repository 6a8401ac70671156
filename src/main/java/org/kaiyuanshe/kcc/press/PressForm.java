package org.kaiyuanshe.kcc.press;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.Markdown;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a lead types to ask for consent. */
record PressForm(@NotBlank @Size(max = 160) @Nullable String title,
		@NotBlank @Size(max = Markdown.LONGEST) @Nullable String body,
		@NotBlank @Size(max = 500) @Nullable String outlets, @NotNull @Nullable LocalDate wantedOn) {

	private static final int YEARS_AHEAD = 1;

	static PressForm empty() {
		return new PressForm(null, null, null, null);
	}

	/** Begins a new request with the text of an old one. */
	static PressForm from(PressPage old) {
		return new PressForm(old.title(), old.body(), old.outlets(), null);
	}

	/** Says at the field when the day cannot be meant. */
	void check(LocalDate today, BindingResult result) {
		if (this.wantedOn != null
				&& (this.wantedOn.isBefore(today) || this.wantedOn.isAfter(today.plusYears(YEARS_AHEAD)))) {
			FormErrors.reject(result, "wantedOn", this.wantedOn, "press.wantedOn.range");
		}
	}

	Manuscript manuscript() {
		return new Manuscript(Objects.requireNonNull(this.title).strip(), Objects.requireNonNull(this.body).strip(),
				Objects.requireNonNull(this.outlets).strip(), Objects.requireNonNull(this.wantedOn));
	}

}
