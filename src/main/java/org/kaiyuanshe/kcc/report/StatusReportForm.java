package org.kaiyuanshe.kcc.report;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.Size;

/**
 * What a lead writes, in Markdown.
 *
 * @param version the version of the report that the form was opened with
 */
record StatusReportForm(@Nullable Long version, @Size(max = LONGEST) @Nullable String impact,
		@Size(max = LONGEST) @Nullable String difficulties, @Size(max = LONGEST) @Nullable String help,
		@Size(max = LONGEST) @Nullable String plans) {

	/** The longest text of a section, in characters. */
	static final int LONGEST = 5000;

	static StatusReportForm of(StatusReportPage page) {
		ReportText text = page.text();
		return new StatusReportForm(page.version(), text.impact(), text.difficulties(), text.help(), text.plans());
	}

	/** Says at the field what is missing before the report can be handed in. */
	void checkComplete(BindingResult result) {
		require(result, "impact", this.impact);
		require(result, "plans", this.plans);
	}

	private static void require(BindingResult result, String field, @Nullable String value) {
		if (value == null || value.isBlank()) {
			FormErrors.reject(result, field, value, "report.section.missing");
		}
	}

	/** What stands in the field of that name. */
	public @Nullable String section(String name) {
		return switch (name) {
			case "impact" -> this.impact;
			case "difficulties" -> this.difficulties;
			case "help" -> this.help;
			case "plans" -> this.plans;
			default -> null;
		};
	}

	long seen() {
		return (this.version != null) ? this.version : -1;
	}

	ReportText text() {
		return new ReportText(words(this.impact), words(this.difficulties), words(this.help), words(this.plans));
	}

	/** Browsers end lines in their own way. */
	static @Nullable String words(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.replace("\r\n", "\n").strip();
	}

}
