package org.kaiyuanshe.kcc.annual;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The report of another year. */
record ReportForm(@NotNull @Min(2000) @Max(2200) @Nullable Integer reportYear,
		@NotBlank @Size(max = 120) @Nullable String title, @NotBlank @Size(max = 160) @Nullable String titleEn) {

	static ReportForm empty() {
		return new ReportForm(null, null, null);
	}

	int number() {
		return Objects.requireNonNull(this.reportYear);
	}

	LocalizedText name() {
		return new LocalizedText(this.title, this.titleEn);
	}

}
