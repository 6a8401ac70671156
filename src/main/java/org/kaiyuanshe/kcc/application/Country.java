package org.kaiyuanshe.kcc.application;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A country or region to choose, by its ISO 3166-1 code. */
record Country(String code, String name) {

	/** All of them in the reader's language, China first. */
	static List<Country> all(Locale locale) {
		return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)
			.stream()
			.map((code) -> new Country(code, Locale.of("", code).getDisplayCountry(locale)))
			.sorted(Comparator.comparing((Country country) -> !country.code().equals("CN"))
				.thenComparing(Country::name, Collator.getInstance(locale)))
			.toList();
	}

}
