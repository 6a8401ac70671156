package org.kaiyuanshe.kcc.chapter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CityKeyTests {

	@ParameterizedTest
	@CsvSource({ "上海, 上海市", "上海, ' 上 海 '", "上海, Shanghai", "上海, SHANGHAI City", "廣州, 广州", "新加坡, 新加坡市", "Ｗuhan, wuhan",
			"武汉, Wu Han", "香港, 香港特别行政区", "silicon valley, Silicon-Valley" })
	void findsTheSameCityBehindTwoSpellings(String one, String other) {
		assertThat(CityKey.of(one).isSameCityAs(CityKey.of(other))).isTrue();
		assertThat(CityKey.of(other).isSameCityAs(CityKey.of(one))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "苏州, 宿州", "台州, 泰州", "福州, 抚州", "上海, 海上", "宜春, 伊春", "沙市, 长沙" })
	void keepsCitiesApartThatOnlySoundAlike(String one, String other) {
		assertThat(CityKey.of(one).isSameCityAs(CityKey.of(other))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "'。。。'", "'   '", "🙂" })
	void findsNoCityInWhatHasNoLetters(String name) {
		assertThat(CityKey.of(name).isEmpty()).isTrue();
	}

}
