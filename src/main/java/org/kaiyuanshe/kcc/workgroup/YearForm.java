package org.kaiyuanshe.kcc.workgroup;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;

import jakarta.validation.constraints.Size;

/**
 * What a lead types about a year.
 *
 * @param version the version that the form was opened with; {@link #NEW} for a year that
 * nobody wrote yet
 */
record YearForm(@Nullable Long version, @Size(max = Markdown.LONGEST) @Nullable String progress,
		@Size(max = Markdown.LONGEST) @Nullable String progressEn, @Size(max = Markdown.LONGEST) @Nullable String plan,
		@Size(max = Markdown.LONGEST) @Nullable String planEn) {

	static final long NEW = -1;

	static YearForm empty() {
		return new YearForm(NEW, null, null, null, null);
	}

	static YearForm of(WorkgroupReport report, long version) {
		return new YearForm(version, report.progress().zh(), report.progress().en(), report.plan().zh(),
				report.plan().en());
	}

	long seen() {
		return (this.version != null) ? this.version : NEW;
	}

	WorkgroupReport report() {
		return new WorkgroupReport(new LocalizedText(this.progress, this.progressEn),
				new LocalizedText(this.plan, this.planEn));
	}

}
