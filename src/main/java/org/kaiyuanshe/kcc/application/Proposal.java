package org.kaiyuanshe.kcc.application;

import java.time.ZoneId;

import org.kaiyuanshe.kcc.chapter.CityKey;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * What an applicant proposes.
 *
 * @param country ISO 3166-1 alpha-2
 * @param motivation why there, and who is behind it
 * @param plan what the first events could be
 */
public record Proposal(LocalizedText city, String region, String country, ZoneId zone, String motivation, String plan) {

	CityKey cityKey() {
		return CityKey.of(String.valueOf(this.city.zh()));
	}

}
