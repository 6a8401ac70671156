package org.kaiyuanshe.kcc.chapter;

import org.kaiyuanshe.kcc.core.LocalizedText;

/** A city that has a chapter. */
public record TakenCity(String slug, LocalizedText city, String cityKey) {

	boolean isNamed(CityKey key) {
		return new CityKey(this.cityKey).isSameCityAs(key)
				|| (this.city.en() != null && CityKey.of(this.city.en()).equals(key));
	}

}
