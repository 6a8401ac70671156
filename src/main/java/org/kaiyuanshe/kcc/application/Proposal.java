package org.kaiyuanshe.kcc.application;

import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * What an applicant proposes; a draft may lack anything.
 *
 * @param city the city as typed
 * @param district the part of a metropolitan area that already has a chapter; empty where
 * the whole city is meant
 * @param districtWhy why a second chapter there
 * @param country ISO 3166-1 alpha-2
 * @param motivation why there, and who is behind it
 * @param plan what the first events could be
 * @param coLeads who would be deputies
 */
public record Proposal(LocalizedText city, LocalizedText district, @Nullable String districtWhy,
		@Nullable String region, @Nullable String country, @Nullable ZoneId zone, @Nullable String motivation,
		@Nullable String plan, List<Invitee> coLeads) {

	private static final LocalizedText WHOLE_CITY = new LocalizedText(null, null);

	/** A proposal for a whole city. */
	public static Proposal forCity(LocalizedText city, String region, String country, ZoneId zone, String motivation,
			String plan, List<Invitee> coLeads) {
		return new Proposal(city, WHOLE_CITY, null, region, country, zone, motivation, plan, coLeads);
	}

	/**
	 * What the chapter would be called: 洛杉矶·尔湾 for a district (R1), else the city. In
	 * English only where both names are known.
	 */
	LocalizedText name() {
		if (this.city.zh() == null || this.district.zh() == null) {
			return this.city;
		}
		String chinese = this.city.zh().replaceAll("(?<=\\p{IsHan}{2})(市|城市)$", "") + "·" + this.district.zh();
		boolean both = this.city.en() != null && this.district.en() != null;
		return new LocalizedText(chinese, both ? this.city.en() + " · " + this.district.en() : null);
	}

}
