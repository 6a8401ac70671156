package org.kaiyuanshe.kcc.organisation;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.EditForm;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.organisation.Award.AwardDetails;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an admin types about an award. */
record AwardForm(@Nullable Long version, @NotBlank(message = "{NotBlank.title}") @Size(max = 80) @Nullable String name,
		@Size(max = 120) @Nullable String nameEn, boolean certificate,
		@Min(1900) @Max(2200) @Nullable Integer firstYear, @Min(1900) @Max(2200) @Nullable Integer lastYear,
		@Size(max = 120) @Nullable String givenBy, @Size(max = 200) @Nullable String givenByEn,
		@Size(max = 300) @Nullable String scope, @Size(max = 500) @Nullable String scopeEn,
		@Size(max = Markdown.LONGEST) @Nullable String intro, @Size(max = Markdown.LONGEST) @Nullable String introEn,
		@Size(max = 200) @Nullable String source, @Size(max = 40) @Nullable String asOf,
		@Size(max = 1000) @Nullable String note, @Size(max = 2000) @Nullable String noteEn) implements EditForm {

	static AwardForm empty() {
		return new AwardForm(null, null, null, false, null, null, null, null, null, null, null, null, null, null, null,
				null);
	}

	static AwardForm of(AwardDetails details, long version) {
		Provenance from = details.provenance();
		return new AwardForm(version, details.name().zh(), details.name().en(), details.certificate(),
				details.firstYear(), details.lastYear(), details.givenBy().zh(), details.givenBy().en(),
				details.scope().zh(), details.scope().en(), details.intro().zh(), details.intro().en(), from.source(),
				from.asOf(), from.noteZh(), from.noteEn());
	}

	@Override
	public void check(BindingResult result) {
		if (this.firstYear != null && this.lastYear != null && this.lastYear < this.firstYear) {
			FormErrors.reject(result, "lastYear", this.lastYear, "organisation.period.reversed");
		}
	}

	AwardDetails details() {
		return new AwardDetails(new LocalizedText(this.name, this.nameEn), this.certificate, this.firstYear,
				this.lastYear, new LocalizedText(this.givenBy, this.givenByEn),
				new LocalizedText(this.scope, this.scopeEn), new LocalizedText(this.intro, this.introEn),
				Origin.of(this.source, this.asOf, this.note, this.noteEn));
	}

	Slug slug() {
		return Slug.from(String.valueOf((this.nameEn != null && !this.nameEn.isBlank()) ? this.nameEn : this.name));
	}

}
