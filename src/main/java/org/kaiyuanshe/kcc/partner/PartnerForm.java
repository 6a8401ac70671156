package org.kaiyuanshe.kcc.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is typed about a partner.
 *
 * @param version the version of the partner that the form was opened with; none for a new
 * one
 * @param otherNames one on each line
 */
record PartnerForm(@Nullable Long version, @NotBlank @Size(max = 80) @Nullable String name,
		@Size(max = 120) @Nullable String nameEn, @Size(max = 400) @Nullable String otherNames,
		@URL(regexp = "^(https?://.*)?$") @Size(max = 500) @Nullable String website,
		@NotNull @Nullable PartnerTier tier, @Size(max = 4000) @Nullable String intro,
		@Size(max = 4000) @Nullable String introEn, @Size(max = 500) @Nullable String message,
		@Size(max = 800) @Nullable String messageEn, @Size(max = 80) @Nullable String messageBy,
		@Size(max = 4000) @Nullable String cooperation, @Size(max = 4000) @Nullable String cooperationEn,
		@Nullable LocalDate since, @Nullable LocalDate until) {

	private static final int MOST_NAMES = 5;

	private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);

	private static final int YEARS_AHEAD = 20;

	static PartnerForm empty() {
		return new PartnerForm(null, null, null, null, null, PartnerTier.COMMUNITY, null, null, null, null, null, null,
				null, null, null);
	}

	static PartnerForm of(PartnerDetails details, long version) {
		return new PartnerForm(version, details.name().zh(), details.name().en(),
				String.join("\n", details.otherNames()), details.website(), details.tier(), details.intro().zh(),
				details.intro().en(), details.message().zh(), details.message().en(), details.messageBy(),
				details.cooperation().zh(), details.cooperation().en(), details.since(), details.until());
	}

	/** Says at the field which day cannot be meant, and whose words are nobody's. */
	void check(LocalDate today, BindingResult result) {
		checkDay("since", this.since, today, result);
		checkDay("until", this.until, today, result);
		if (this.since != null && this.until != null && this.until.isBefore(this.since)) {
			FormErrors.reject(result, "until", this.until, "partner.until.before");
		}
		if (filled(this.messageBy) == null && (filled(this.message) != null || filled(this.messageEn) != null)) {
			FormErrors.reject(result, "messageBy", this.messageBy, "partner.messageBy.missing");
		}
		if (names().size() > MOST_NAMES) {
			FormErrors.reject(result, "otherNames", this.otherNames, "partner.otherNames.many");
		}
	}

	private static void checkDay(String field, @Nullable LocalDate day, LocalDate today, BindingResult result) {
		if (day != null && (day.isBefore(LONG_AGO) || day.isAfter(today.plusYears(YEARS_AHEAD)))) {
			FormErrors.reject(result, field, day, "partner.day.range");
		}
	}

	PartnerDetails details() {
		return new PartnerDetails(new LocalizedText(this.name, this.nameEn), names(), filled(this.website),
				Objects.requireNonNull(this.tier), new LocalizedText(this.intro, this.introEn),
				new LocalizedText(this.message, this.messageEn), filled(this.messageBy),
				new LocalizedText(this.cooperation, this.cooperationEn), this.since, this.until);
	}

	private List<String> names() {
		return (this.otherNames == null) ? List.of()
				: this.otherNames.lines().map(String::strip).filter((line) -> !line.isEmpty()).distinct().toList();
	}

	private static @Nullable String filled(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
