package org.kaiyuanshe.kcc.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * What is known of a partner.
 *
 * @param otherNames what programmes of events call it as well
 * @param message what it says to the community, and who said it
 * @param cooperation what is done together
 * @param since the first day; none if nobody knows
 * @param until the last day; none for no end
 */
public record PartnerDetails(LocalizedText name, List<String> otherNames, @Nullable String website, PartnerTier tier,
		LocalizedText intro, LocalizedText message, @Nullable String messageBy, LocalizedText cooperation,
		@Nullable LocalDate since, @Nullable LocalDate until) {

	public PartnerDetails {
		otherNames = List.copyOf(otherNames);
	}

	/**
	 * What it is called, in small letters; the programme of an event finds it by that.
	 */
	List<String> called() {
		return Stream.concat(Stream.of(this.name.zh(), this.name.en()), this.otherNames.stream())
			.filter(Objects::nonNull)
			.map((each) -> each.strip().toLowerCase(Locale.ROOT))
			.distinct()
			.toList();
	}

}
