package org.kaiyuanshe.kcc.organisation;

import java.time.LocalDate;
import java.util.Objects;

import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.EditForm;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.organisation.ContactPoint.ContactDetails;
import org.kaiyuanshe.kcc.organisation.ContactPoint.Medium;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What an admin types about a mailbox or a channel. */
record ContactForm(@Nullable Long version, @NotNull @Nullable Medium medium,
		@NotBlank(message = "{NotBlank}") @Size(max = 80) @Nullable String name,
		@Size(max = 120) @Nullable String nameEn, @NotBlank @Size(max = 200) @Nullable String handle,
		@URL(regexp = "^(https?://.*)?$") @Size(max = 500) @Nullable String url,
		@Size(max = 80) @Nullable String workgroup, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay,
		@Size(max = 200) @Nullable String source, @Size(max = 40) @Nullable String asOf,
		@Size(max = 1000) @Nullable String note, @Size(max = 2000) @Nullable String noteEn) implements EditForm {

	/** As much of an address as a mail program asks for. */
	private static final String ADDRESS = "[^\\s@]+@[^\\s@]+\\.[^\\s@.]+";

	static ContactForm empty() {
		return new ContactForm(null, null, null, null, null, null, null, null, null, null, null, null, null);
	}

	static ContactForm of(ContactDetails details, long version) {
		Provenance from = details.provenance();
		return new ContactForm(version, details.medium(), details.name().zh(), details.name().en(), details.handle(),
				details.url(), details.workgroup(), details.tenure().firstDay(), details.tenure().lastDay(),
				from.source(), from.asOf(), from.noteZh(), from.noteEn());
	}

	@Override
	public void check(BindingResult result) {
		Period.check(result, this.firstDay, this.lastDay);
		if (this.medium == Medium.MAILBOX && this.handle != null && !this.handle.strip().matches(ADDRESS)) {
			FormErrors.reject(result, "handle", this.handle, "Email");
		}
	}

	ContactDetails details() {
		return new ContactDetails(Objects.requireNonNull(this.medium), new LocalizedText(this.name, this.nameEn),
				Objects.requireNonNull(this.handle).strip(), Texts.orNull(this.url), Texts.orNull(this.workgroup),
				new Tenure(this.firstDay, this.lastDay), Origin.of(this.source, this.asOf, this.note, this.noteEn));
	}

}
