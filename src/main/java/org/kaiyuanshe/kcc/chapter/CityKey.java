package org.kaiyuanshe.kcc.chapter;

import java.util.Objects;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Pinyin;

/**
 * The normalised name of a city (R1): 上海, 上海市, 「上 海」 and 上海城市 are one place. Folded by
 * NFKC, traditional characters simplified, lower case, without spaces, punctuation and
 * the words for "city".
 */
public record CityKey(String value) {

	/** The key of a city's name in either script; empty when the name holds no letter. */
	public static CityKey of(String name) {
		String folded = Pinyin.folded(name)
			.replaceAll("\\b(city|municipality)\\b", "")
			.replaceAll("[^\\p{L}\\p{N}]+", "");
		return new CityKey(folded.replaceAll("(?<=\\p{IsHan}{2})(市|城市|特别行政区)$", ""));
	}

	/**
	 * Whether both name the same city, one of them perhaps in Latin letters: 武汉 and
	 * "Wuhan".
	 */
	public boolean isSameCityAs(CityKey other) {
		if (this.value.equals(other.value)) {
			return true;
		}
		return isLatin() != other.isLatin() && reading().equals(other.reading());
	}

	/** Whether two cities share a name in either language. */
	public static boolean isSameCity(LocalizedText one, LocalizedText other) {
		return of(one).anyMatch((name) -> of(other).anyMatch(name::isSameCityAs));
	}

	/** The keys of a city's names. */
	private static Stream<CityKey> of(LocalizedText city) {
		return Stream.of(city.zh(), city.en())
			.filter(Objects::nonNull)
			.map(CityKey::of)
			.filter((key) -> !key.isEmpty());
	}

	/** The key in Latin letters. */
	public String reading() {
		return Pinyin.of(this.value).replaceAll("[^a-z0-9]+", "");
	}

	public boolean isEmpty() {
		return this.value.isEmpty();
	}

	private boolean isLatin() {
		return this.value.chars().allMatch((letter) -> letter < 0x250);
	}

}
