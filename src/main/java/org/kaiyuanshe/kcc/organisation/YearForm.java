package org.kaiyuanshe.kcc.organisation;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.EditForm;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.organisation.ProjectYear.YearDetails;

import jakarta.validation.constraints.Size;

/** What an admin types about a year of a project. */
record YearForm(@Nullable Long version, @Size(max = Markdown.LONGEST) @Nullable String progress,
		@Size(max = Markdown.LONGEST) @Nullable String progressEn, @Size(max = Markdown.LONGEST) @Nullable String plan,
		@Size(max = Markdown.LONGEST) @Nullable String planEn, @Size(max = 200) @Nullable String source,
		@Size(max = 40) @Nullable String asOf, @Size(max = 1000) @Nullable String note,
		@Size(max = 2000) @Nullable String noteEn) implements EditForm {

	static YearForm empty() {
		return new YearForm(null, null, null, null, null, null, null, null, null);
	}

	static YearForm of(YearDetails details, long version) {
		Provenance from = details.provenance();
		return new YearForm(version, details.progress().zh(), details.progress().en(), details.plan().zh(),
				details.plan().en(), from.source(), from.asOf(), from.noteZh(), from.noteEn());
	}

	YearDetails details() {
		return new YearDetails(new LocalizedText(this.progress, this.progressEn),
				new LocalizedText(this.plan, this.planEn), Origin.of(this.source, this.asOf, this.note, this.noteEn));
	}

}
