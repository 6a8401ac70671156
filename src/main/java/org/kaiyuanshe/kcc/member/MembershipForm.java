package org.kaiyuanshe.kcc.member;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.EditForm;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What an admin types about a membership.
 *
 * @param lastDay the day on which they left; none while they stay
 * @param reason why they left, or why the days are corrected
 */
record MembershipForm(@Nullable Long version, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay,
		@NotBlank @Size(max = 2000) @Nullable String reason) implements EditForm {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	@Override
	public void check(BindingResult result) {
		checkYear(result, "firstDay", this.firstDay);
		checkYear(result, "lastDay", this.lastDay);
		if (this.firstDay != null && this.lastDay != null && this.lastDay.isBefore(this.firstDay)) {
			FormErrors.reject(result, "lastDay", this.lastDay, "member.membership.reversed");
		}
	}

	static void checkYear(BindingResult result, String field, @Nullable LocalDate day) {
		if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
			FormErrors.reject(result, field, day, "member.day.far");
		}
	}

}
