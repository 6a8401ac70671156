package org.kaiyuanshe.kcc.organisation;

import java.time.LocalDate;
import java.util.Objects;

import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.EditForm;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.organisation.BoardTerm.TermDetails;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What an admin types about a term of the board. */
record TermForm(@Nullable Long version, @NotNull @Min(1900) @Max(2200) @Nullable Integer year,
		@Nullable LocalDate firstDay, @Nullable LocalDate lastDay, @Size(max = 1000) @Nullable String remark,
		@Size(max = 2000) @Nullable String remarkEn,
		@URL(regexp = "^(https?://.*)?$") @Size(max = 500) @Nullable String url,
		@Size(max = 200) @Nullable String source, @Size(max = 40) @Nullable String asOf,
		@Size(max = 1000) @Nullable String note, @Size(max = 2000) @Nullable String noteEn) implements EditForm {

	static TermForm empty() {
		return new TermForm(null, null, null, null, null, null, null, null, null, null, null);
	}

	static TermForm of(TermDetails details, long version) {
		Provenance from = details.provenance();
		return new TermForm(version, details.year(), details.tenure().firstDay(), details.tenure().lastDay(),
				details.remark().zh(), details.remark().en(), details.url(), from.source(), from.asOf(), from.noteZh(),
				from.noteEn());
	}

	@Override
	public void check(BindingResult result) {
		Period.check(result, this.firstDay, this.lastDay);
	}

	TermDetails details() {
		return new TermDetails(Objects.requireNonNull(this.year), new Tenure(this.firstDay, this.lastDay),
				new LocalizedText(this.remark, this.remarkEn), Texts.orNull(this.url),
				Origin.of(this.source, this.asOf, this.note, this.noteEn));
	}

}
