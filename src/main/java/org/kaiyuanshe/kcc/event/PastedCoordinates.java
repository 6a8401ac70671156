package org.kaiyuanshe.kcc.event;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Coordinates;
import org.kaiyuanshe.kcc.core.MapDatum;

/**
 * What someone pasted from a map app: latitude and longitude, in this order, with any
 * comma or space between them. Numbers from a Chinese app are shifted; its name behind
 * them says so.
 */
record PastedCoordinates(@Nullable String text) {

	private static final Pattern NUMBERS = Pattern.compile(
			"([+-]?\\d{1,3}(?:\\.\\d{1,20})?)°?(?:\\s*[,、;]\\s*|\\s+)([+-]?\\d{1,3}(?:\\.\\d{1,20})?)°?[\\s,]*(.*)");

	private static final Pattern GCJ02 = Pattern.compile("高德.*|腾讯.*|amap.*|tencent.*|gcj-?02");

	private static final Pattern BD09 = Pattern.compile("百度.*|baidu.*|bd-?09(ll)?");

	private static final Pattern WGS84 = Pattern.compile("|gps|wgs-?84");

	boolean isEmpty() {
		return this.text == null || this.text.isBlank();
	}

	/** The key of the sentence that says what is wrong; none if nothing is. */
	@Nullable String problem() {
		Matcher numbers = numbers();
		if (isEmpty()) {
			return null;
		}
		if (!numbers.matches() || datum(numbers.group(3)) == null) {
			return "event.coordinates.unreadable";
		}
		double first = Double.parseDouble(numbers.group(1));
		double second = Double.parseDouble(numbers.group(2));
		if (Coordinates.isPoint(first, second)) {
			return null;
		}
		return Coordinates.isPoint(second, first) ? "event.coordinates.turned" : "event.coordinates.nowhere";
	}

	/** The point; none if nothing was pasted, or nothing that can be understood. */
	@Nullable Coordinates value() {
		Matcher numbers = numbers();
		if (problem() != null || !numbers.matches()) {
			return null;
		}
		MapDatum datum = datum(numbers.group(3));
		Coordinates point = new Coordinates(Double.parseDouble(numbers.group(1)), Double.parseDouble(numbers.group(2)));
		return (datum != null) ? datum.toWgs84(point) : null;
	}

	/** Full-width digits, commas and spaces become plain ones. */
	private Matcher numbers() {
		String plain = (this.text != null) ? Normalizer.normalize(this.text, Normalizer.Form.NFKC).strip() : "";
		return NUMBERS.matcher(plain.toLowerCase(Locale.ROOT));
	}

	private static @Nullable MapDatum datum(String name) {
		if (GCJ02.matcher(name).matches()) {
			return MapDatum.GCJ02;
		}
		if (BD09.matcher(name).matches()) {
			return MapDatum.BD09;
		}
		return WGS84.matcher(name).matches() ? MapDatum.WGS84 : null;
	}

}
