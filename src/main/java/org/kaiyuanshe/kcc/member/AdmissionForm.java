package org.kaiyuanshe.kcc.member;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.EditForm;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What an admin types to admit someone who is known already. */
record AdmissionForm(@NotNull @Nullable MembershipKind membership, @NotNull @Nullable LocalDate firstDay,
		@NotBlank @Size(max = 2000) @Nullable String reason) implements EditForm {

	static AdmissionForm starting(LocalDate day) {
		return new AdmissionForm(null, day, null);
	}

	@Override
	public @Nullable Long version() {
		return null;
	}

	@Override
	public void check(BindingResult result) {
		MembershipForm.checkYear(result, "firstDay", this.firstDay);
	}

}
