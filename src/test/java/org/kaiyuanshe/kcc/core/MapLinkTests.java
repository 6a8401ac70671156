package org.kaiyuanshe.kcc.core;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class MapLinkTests {

	private static final Coordinates TIANANMEN = new Coordinates(39.915, 116.404);

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = "CN")
	void chineseMapsGetTheNumbersOfTheirOwnDatum(String country) {
		assertThat(MapLink.at(TIANANMEN, "茶馆 & 书店", country)).extracting(MapLink::url)
			.containsExactly(
					"https://uri.amap.com/marker?position=116.410244,39.916404&coordinate=gaode&name=%E8%8C%B6%E9%A6%86%20%26%20%E4%B9%A6%E5%BA%97&src=community-portal",
					"https://apis.map.qq.com/uri/v1/marker?marker=coord:39.916404,116.410244;title:%E8%8C%B6%E9%A6%86%20%26%20%E4%B9%A6%E5%BA%97;addr:%E8%8C%B6%E9%A6%86%20%26%20%E4%B9%A6%E5%BA%97&referer=community-portal",
					"https://api.map.baidu.com/marker?location=39.922700,116.416627&coord_type=bd09ll&output=html&title=%E8%8C%B6%E9%A6%86%20%26%20%E4%B9%A6%E5%BA%97&content=%E8%8C%B6%E9%A6%86%20%26%20%E4%B9%A6%E5%BA%97&src=community-portal");
	}

	@Test
	void elsewhereTheNumbersAreThoseOfGps() {
		assertThat(MapLink.at(new Coordinates(1.2966, 103.7764), "NUS", "SG")).extracting(MapLink::app, MapLink::url)
			.containsExactly(
					tuple("osm",
							"https://www.openstreetmap.org/?mlat=1.296600&mlon=103.776400#map=17/1.296600/103.776400"),
					tuple("google", "https://www.google.com/maps/search/?api=1&query=1.296600,103.776400"));
	}

	@Test
	void aNameCannotAddAParameter() {
		assertThat(MapLink.at(TIANANMEN, "a;coord:0,0&referer=x#y\"<", "CN")).extracting(MapLink::url)
			.noneMatch((url) -> url.contains("coord:0") || url.contains("&referer=x") || url.matches(".*[#\"<].*"));
	}

	@Test
	void withoutAPointTheMapsSearch() {
		assertThat(MapLink.to("图书馆", "CN")).extracting(MapLink::app).containsExactly("amap", "tencent", "baidu");
		assertThat(MapLink.to("Library", "US")).extracting(MapLink::url)
			.containsExactly("https://www.openstreetmap.org/search?query=Library",
					"https://www.google.com/maps/search/?api=1&query=Library");
	}

}
