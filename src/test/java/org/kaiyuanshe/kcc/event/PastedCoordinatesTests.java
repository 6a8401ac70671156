package org.kaiyuanshe.kcc.event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.core.Coordinates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

class PastedCoordinatesTests {

	private static final double A_METRE = 1e-5;

	@ParameterizedTest
	@ValueSource(strings = { "23.1066, 113.3245", "23.1066,113.3245", " 23.1066 113.3245 ", "23.1066，113.3245",
			"23.1066、113.3245", "２３.1066，　113.3245", "+23.1066°, 113.3245°", "23.1066;113.3245",
			"23.1066, 113.3245 GPS", "23.1066,113.3245 WGS84" })
	void aPointIsReadHoweverItIsSeparated(String text) {
		PastedCoordinates pasted = new PastedCoordinates(text);
		assertThat(pasted.problem()).isNull();
		assertThat(pasted.value()).isEqualTo(new Coordinates(23.1066, 113.3245));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "39.916404, 116.410244 高德", "39.916404,116.410244 腾讯地图", "39.916404，116.410244，Amap",
					"39.916404 116.410244 GCJ-02", "39.922700, 116.416627 百度", "39.9227,116.416627 bd09" })
	void theNameOfAChineseAppTakesItsShiftAway(String text) {
		Coordinates real = new PastedCoordinates(text).value();
		assertThat(real).isNotNull();
		assertThat(real.latitude()).isCloseTo(39.915, offset(A_METRE));
		assertThat(real.longitude()).isCloseTo(116.404, offset(A_METRE));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "江边|unreadable", "23.1|unreadable", "23.1,113.3,5|unreadable", "1e3, 5|unreadable",
					"NaN, NaN|unreadable", "23.1066, 113.3245 某地图|unreadable", "113.3245, 23.1066|turned",
					"-122.4, 37.8|turned", "91, 181|nowhere", "23, 200|nowhere", "999, 999|nowhere" })
	void whatIsWrongIsSaid(String text, String why) {
		PastedCoordinates pasted = new PastedCoordinates(text);
		assertThat(pasted.problem()).isEqualTo("event.coordinates." + why);
		assertThat(pasted.value()).isNull();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "   ", "　" })
	void nothingIsNoPoint(String text) {
		assertThat(new PastedCoordinates(text).problem()).isNull();
		assertThat(new PastedCoordinates(text).value()).isNull();
	}

	@Test
	void whatTheFormShowsAgainIsTheSamePoint() {
		Coordinates point = new Coordinates(-33.8568, 151.2153);
		assertThat(new PastedCoordinates(point.toString()).value()).isEqualTo(point);
	}

}
