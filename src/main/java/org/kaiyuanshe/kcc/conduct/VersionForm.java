package org.kaiyuanshe.kcc.conduct;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What an admin types to publish a version.
 *
 * @param basedOn the version that was in force when the form was opened
 */
record VersionForm(@Size(max = 40) @Nullable String basedOn,
		@NotBlank @Pattern(regexp = LABEL, message = "{conduct.version.label.pattern}") @Nullable String label,
		@NotBlank @Size(max = 120) @Nullable String title, @Size(max = 160) @Nullable String titleEn,
		@NotBlank @Size(max = Markdown.LONGEST) @Nullable String body,
		@Size(max = Markdown.LONGEST) @Nullable String bodyEn, @NotBlank @Size(max = 2000) @Nullable String changes,
		@Size(max = 2000) @Nullable String changesEn) {

	/** A month, and a number where a month has several versions. */
	private static final String LABEL = "\\d{4}-(0[1-9]|1[0-2])(\\.\\d{1,3})?|\\s*";

	/** Begins with the text in force. */
	static VersionForm of(CodeOfConductPage current) {
		return new VersionForm(current.label(), null, current.title().zh(), current.title().en(), current.body().zh(),
				current.body().en(), null, null);
	}

	CodeText text() {
		return new CodeText(new LocalizedText(this.title, this.titleEn), new LocalizedText(this.body, this.bodyEn));
	}

	LocalizedText whatChanged() {
		return new LocalizedText(this.changes, this.changesEn);
	}

	String newLabel() {
		return Objects.requireNonNull(this.label);
	}

}
