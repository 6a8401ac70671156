package org.kaiyuanshe.kcc.application;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.TimeZones;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What an applicant types. */
record ApplicationForm(
		@NotBlank @Size(max = 40) @Pattern(regexp = LETTERS,
				message = "{application.city.letters}") @Nullable String city,
		@Size(max = 60) @Pattern(regexp = LETTERS, message = "{application.city.letters}") @Nullable String cityEn,
		@NotBlank @Size(max = 40) @Nullable String region, @NotBlank @Size(max = 2) @Nullable String country,
		@NotBlank @Size(max = 60) @Nullable String zone, @NotBlank @Size(max = 60) @Nullable String name,
		@NotBlank @Email @Size(max = 200) @Nullable String email,
		@NotBlank @Size(max = 4000) @Nullable String motivation, @NotBlank @Size(max = 4000) @Nullable String plan,
		@AssertTrue(message = "{application.consent.required}") boolean consent) {

	/** What a name of a city is made of. */
	private static final String LETTERS = "[\\p{L}\\p{M}\\s.'’·・()（）-]*";

	static ApplicationForm empty() {
		return new ApplicationForm(null, null, null, "CN", "Asia/Shanghai", null, null, null, null, false);
	}

	/** Says at the field which choice does not exist. */
	void check(Set<String> regions, BindingResult result) {
		if (this.region != null && !this.region.isBlank() && !regions.contains(this.region)) {
			FormErrors.reject(result, "region", this.region, "application.region.unknown");
		}
		if (this.country != null && this.country.length() == 2
				&& !Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(this.country)) {
			FormErrors.reject(result, "country", this.country, "application.country.unknown");
		}
		if (this.zone != null && !this.zone.isBlank() && knownZone() == null) {
			FormErrors.reject(result, "zone", this.zone, "application.zone.unknown");
		}
	}

	/** What the city is called in both languages. */
	LocalizedText cityNames() {
		return new LocalizedText(this.city, this.cityEn);
	}

	Proposal proposal() {
		return new Proposal(cityNames(), Objects.requireNonNull(this.region), Objects.requireNonNull(this.country),
				Objects.requireNonNull(knownZone()), Objects.requireNonNull(this.motivation).strip(),
				Objects.requireNonNull(this.plan).strip());
	}

	Applicant applicant(Locale locale) {
		return new Applicant(Objects.requireNonNull(this.name).strip(), Objects.requireNonNull(this.email).strip(),
				locale.toLanguageTag());
	}

	private @Nullable ZoneId knownZone() {
		return TimeZones.find(this.zone);
	}

}
