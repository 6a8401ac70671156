package org.kaiyuanshe.kcc.report;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Size;

/**
 * What an admin says to a report and its sections; the chapter reads it.
 *
 * @param version the version of the report that was read
 */
record ReviewForm(@Nullable Long version, @Size(max = LONGEST) @Nullable String figures,
		@Size(max = LONGEST) @Nullable String impact, @Size(max = LONGEST) @Nullable String difficulties,
		@Size(max = LONGEST) @Nullable String help, @Size(max = LONGEST) @Nullable String plans,
		@Size(max = LONGEST) @Nullable String words) {

	private static final int LONGEST = 2000;

	static ReviewForm of(StatusReportPage page) {
		return new ReviewForm(page.version(), null, null, null, null, null, null);
	}

	long seen() {
		return (this.version != null) ? this.version : -1;
	}

	Remarks remarks() {
		return new Remarks(StatusReportForm.words(this.figures), StatusReportForm.words(this.impact),
				StatusReportForm.words(this.difficulties), StatusReportForm.words(this.help),
				StatusReportForm.words(this.plans));
	}

	@Nullable String reason() {
		return StatusReportForm.words(this.words);
	}

	/** Whether it speaks of single sections. */
	public boolean isDetailed() {
		return !remarks().isEmpty();
	}

	boolean isWordless() {
		return remarks().isEmpty() && reason() == null;
	}

}
