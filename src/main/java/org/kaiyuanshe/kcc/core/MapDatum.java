package org.kaiyuanshe.kcc.core;

/**
 * What the numbers of a map mean. Maps of China must not show where things really are:
 * their points are shifted by some hundred metres (GCJ-02), those of Baidu once more
 * (BD-09). The formulas are the ones that all open conversions use, such as
 * github.com/googollee/eviltransform; outside a box around China nothing is shifted.
 */
public enum MapDatum {

	/** The world's, and GPS's. */
	WGS84 {

		@Override
		public Coordinates of(Coordinates wgs84) {
			return wgs84;
		}

	},

	/** That of 高德 and 腾讯. */
	GCJ02 {

		@Override
		public Coordinates of(Coordinates wgs84) {
			return isShifted(wgs84) ? shifted(wgs84) : wgs84;
		}

	},

	/** That of 百度. */
	BD09 {

		@Override
		public Coordinates of(Coordinates wgs84) {
			return isShifted(wgs84) ? shiftedAgain(shifted(wgs84)) : wgs84;
		}

	};

	/** The axis in metres and the square of the eccentricity of Krasovsky's ellipsoid. */
	private static final double AXIS = 6378245;

	private static final double ECCENTRICITY = 0.00669342162296594323;

	/** Finer than a millimetre. */
	private static final double ENOUGH = 1e-9;

	/** The point as this datum has it. */
	public abstract Coordinates of(Coordinates wgs84);

	/**
	 * The real point of one in this datum. There is no formula for it: the shift hardly
	 * differs from place to place, so that a few corrections find it.
	 */
	public Coordinates toWgs84(Coordinates point) {
		Coordinates guess = point;
		for (int step = 0; step < 30; step++) {
			Coordinates there = of(guess);
			double north = there.latitude() - point.latitude();
			double east = there.longitude() - point.longitude();
			if (Math.abs(north) < ENOUGH && Math.abs(east) < ENOUGH) {
				break;
			}
			guess = new Coordinates(guess.latitude() - north, guess.longitude() - east);
		}
		return guess;
	}

	private static boolean isShifted(Coordinates point) {
		return point.longitude() >= 72.004 && point.longitude() <= 137.8347 && point.latitude() >= 0.8293
				&& point.latitude() <= 55.8271;
	}

	private static Coordinates shifted(Coordinates point) {
		double x = point.longitude() - 105;
		double y = point.latitude() - 35;
		double angle = Math.toRadians(point.latitude());
		double flatness = 1 - ECCENTRICITY * Math.sin(angle) * Math.sin(angle);
		double meridian = AXIS * (1 - ECCENTRICITY) / (flatness * Math.sqrt(flatness));
		double parallel = AXIS / Math.sqrt(flatness) * Math.cos(angle);
		return new Coordinates(point.latitude() + Math.toDegrees(metresNorth(x, y) / meridian),
				point.longitude() + Math.toDegrees(metresEast(x, y) / parallel));
	}

	private static double metresNorth(double x, double y) {
		return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + wave(x)
				+ (20 * wave(y, 1) + 40 * wave(y, 3) + 160 * wave(y, 12) + 320 * wave(y, 30)) * 2 / 3;
	}

	private static double metresEast(double x, double y) {
		return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + wave(x)
				+ (20 * wave(x, 1) + 40 * wave(x, 3) + 150 * wave(x, 12) + 300 * wave(x, 30)) * 2 / 3;
	}

	private static double wave(double x) {
		return (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
	}

	private static double wave(double degrees, double length) {
		return Math.sin(degrees / length * Math.PI);
	}

	private static Coordinates shiftedAgain(Coordinates gcj02) {
		double turn = Math.PI * 3000 / 180;
		double far = Math.hypot(gcj02.longitude(), gcj02.latitude()) + 0.00002 * Math.sin(gcj02.latitude() * turn);
		double angle = Math.atan2(gcj02.latitude(), gcj02.longitude()) + 0.000003 * Math.cos(gcj02.longitude() * turn);
		return new Coordinates(far * Math.sin(angle) + 0.006, far * Math.cos(angle) + 0.0065);
	}

}
