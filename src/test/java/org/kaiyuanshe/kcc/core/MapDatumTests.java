package org.kaiyuanshe.kcc.core;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Points that others published, so that the same mistake is not made twice. */
class MapDatumTests {

	private static final double METRES_OF_A_DEGREE = 111_320;

	/** From the tests of googollee/eviltransform: 北京, 上海, 深圳. */
	@ParameterizedTest
	@CsvSource({ "39.911954,116.377817,39.91334545536069,116.38404722455657",
			"31.1774276,121.5272106,31.17530398364597,121.531541859215",
			"22.543847,113.912316,22.540796131694766,113.9171764808363",
			// From the tests of wandergis/coordtransform: 天安门.
			"39.915,116.404,39.91640428150164,116.41024449916938" })
	void theShiftIsTheOneThatOthersPublished(double north, double east, double shiftedNorth, double shiftedEast) {
		close(MapDatum.GCJ02.of(new Coordinates(north, east)), new Coordinates(shiftedNorth, shiftedEast), 0.1);
	}

	/** Cities as the map services themselves convert them (hujiulong/gcoord). */
	@ParameterizedTest
	@CsvSource({ "33.0133556,114.0164322,33.0115324,114.022306,33.0176697,114.0287781",
			"24.8770487,118.6711365,24.8741363,118.6756787,24.8804872,118.6821251",
			"43.9312805,116.0414035,43.9334573,116.0482308,43.9397782,116.0546232",
			"39.7319946,98.4937175,39.7328234,98.4943595,39.7388949,98.5008441" })
	void citiesAreWhereTheMapServicesHaveThem(double north, double east, double gcjNorth, double gcjEast,
			double bdNorth, double bdEast) {
		Coordinates city = new Coordinates(north, east);
		close(MapDatum.GCJ02.of(city), new Coordinates(gcjNorth, gcjEast), 1);
		close(MapDatum.BD09.of(city), new Coordinates(bdNorth, bdEast), 2);
	}

	@ParameterizedTest
	@MethodSource("places")
	void thereAndBackIsTheSamePlaceWithinAMetre(Coordinates place) {
		for (MapDatum datum : MapDatum.values()) {
			close(datum.toWgs84(datum.of(place)), place, 1);
		}
	}

	static Stream<Coordinates> places() {
		return IntStream.range(0, 40).mapToObj((step) -> new Coordinates(18.2 + step * 0.85, 75.5 + step * 1.5));
	}

	@ParameterizedTest
	@CsvSource({ "37.7749,-122.4194", "-33.8688,151.2093", "51.5,-0.12", "0,0", "90,180", "-90,-180" })
	void nothingIsShiftedFarFromChina(double north, double east) {
		Coordinates place = new Coordinates(north, east);
		for (MapDatum datum : MapDatum.values()) {
			assertThat(datum.of(place)).isEqualTo(place);
			assertThat(datum.toWgs84(place)).isEqualTo(place);
		}
	}

	@Test
	void gpsIsNeverShifted() {
		Coordinates place = new Coordinates(39.915, 116.404);
		assertThat(MapDatum.WGS84.of(place)).isEqualTo(place);
	}

	private static void close(Coordinates point, Coordinates expected, double metres) {
		Offset<Double> degrees = Offset.offset(metres / METRES_OF_A_DEGREE);
		assertThat(point.latitude()).isCloseTo(expected.latitude(), degrees);
		assertThat(point.longitude()).isCloseTo(expected.longitude(), degrees);
	}

}
