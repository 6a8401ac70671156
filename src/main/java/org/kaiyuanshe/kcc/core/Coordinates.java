package org.kaiyuanshe.kcc.core;

import java.util.Locale;

import jakarta.persistence.Embeddable;

/**
 * A point on the earth in degrees, positive to the north and to the east; WGS-84, as GPS
 * tells it, unless a {@link MapDatum} says otherwise.
 */
@Embeddable
public record Coordinates(double latitude, double longitude) {

	public Coordinates {
		if (!isPoint(latitude, longitude)) {
			throw new IllegalArgumentException("no point on the earth: " + latitude + ", " + longitude);
		}
	}

	/** Whether there is such a point. */
	public static boolean isPoint(double latitude, double longitude) {
		return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
	}

	/** Latitude first, to a tenth of a metre: 23.129110, 113.264385. */
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%.6f, %.6f", this.latitude, this.longitude);
	}

}
