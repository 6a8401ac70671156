package org.kaiyuanshe.kcc.partner;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What one side promises the other. */
record ObligationForm(@NotBlank @Size(max = 200) @Nullable String what, @NotNull Obligation.@Nullable Side side,
		@NotNull @Nullable LocalDate dueOn) {

	private static final int YEARS = 5;

	static ObligationForm empty() {
		return new ObligationForm(null, Obligation.Side.OURS, null);
	}

	/** Says at the field when the day cannot be meant. */
	void check(LocalDate today, BindingResult result) {
		if (this.dueOn != null
				&& (this.dueOn.isBefore(today.minusYears(YEARS)) || this.dueOn.isAfter(today.plusYears(YEARS)))) {
			FormErrors.reject(result, "dueOn", this.dueOn, "partner.obligation.range");
		}
	}

}
