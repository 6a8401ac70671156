package org.kaiyuanshe.kcc.conduct;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What someone types to report a breach.
 *
 * @param about the path of the page that it is about, if it is about one
 * @param website nobody sees this field; only robots fill it in
 * @param opened when the form was made, in seconds since 1970
 */
record ReportForm(@NotBlank @Size(max = 8000) @Nullable String what, @Size(max = 200) @Nullable String place,
		@Size(max = 200) @Nullable String occurred, @Size(max = 80) @Nullable String name,
		@Email @Size(max = 200) @Nullable String email, boolean mayReply, @Nullable String about,
		@Nullable String website, @Nullable String opened) {

	/** Nobody writes a report in less, but robots do. */
	private static final int SECONDS_TO_WRITE = 3;

	static ReportForm about(@Nullable String path, Instant now) {
		return new ReportForm(null, null, null, null, null, false, path, null, String.valueOf(now.getEpochSecond()));
	}

	/** Asks for the address of someone who wants an answer, and holds robots back. */
	void check(Instant now, BindingResult result) {
		if (this.mayReply && blankToNull(this.email) == null) {
			FormErrors.reject(result, "email", this.email, "conduct.report.email.required");
		}
		if (blankToNull(this.website) != null || isTooQuick(now)) {
			result
				.addError(new ObjectError(result.getObjectName(), new String[] { "conduct.report.robot" }, null, null));
		}
	}

	Incident incident() {
		return new Incident(Objects.requireNonNull(this.what).strip(), blankToNull(this.place),
				blankToNull(this.occurred), PagePath.of(this.about));
	}

	Reporter reporter(Locale locale) {
		return new Reporter(blankToNull(this.name), blankToNull(this.email), this.mayReply, locale.toLanguageTag());
	}

	private boolean isTooQuick(Instant now) {
		try {
			return now.getEpochSecond() - Long.parseLong(String.valueOf(this.opened)) < SECONDS_TO_WRITE;
		}
		catch (NumberFormatException ex) {
			return true;
		}
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
