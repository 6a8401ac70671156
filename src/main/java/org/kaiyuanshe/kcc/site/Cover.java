package org.kaiyuanshe.kcc.site;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.kaiyuanshe.kcc.core.Hue;

/**
 * A cover picture: a pattern of tiles in one colour that follows from a seed, so that no
 * two chapters look alike.
 */
final class Cover {

	private static final int TILE = 100;

	private static final int COLUMNS = 12;

	private static final int ROWS = 4;

	/** Tiles of 100 units: arcs, lattices, waves and seals, as on old window frames. */
	private static final List<String> TILES = List.of("M0 0A100 100 0 0 1 100 100L60 100A60 60 0 0 0 0 40Z",
			"M100 0A100 100 0 0 1 0 100L0 60A60 60 0 0 0 60 0Z", "M0 0H50V50H0ZM50 50H100V100H50Z",
			"M50 0L100 50L50 100L0 50ZM50 28L28 50L50 72L72 50Z",
			"M0 25Q25 0 50 25T100 25V45Q75 70 50 45T0 45ZM0 75Q25 50 50 75T100 75V95Q75 120 50 95T0 95Z",
			"M50 6A44 44 0 1 1 49.9 6ZM50 30A20 20 0 1 0 50.1 30Z", "M0 100V40L60 100ZM100 0V60L40 0Z",
			"M10 10H90V90H10ZM26 26V74H74V26ZM42 42H58V58H42Z");

	private final String seed;

	private final int hue;

	Cover(String seed, int hue) {
		this.seed = seed;
		this.hue = hue;
	}

	/** The picture as an SVG of 1200 by 400 units. */
	String draw() {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(this.seed.hashCode());
		Hue palette = Hue.of(this.hue);
		String first = TILES.get(random.nextInt(TILES.size()));
		String second = TILES.get(random.nextInt(TILES.size()));
		StringBuilder picture = new StringBuilder("""
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 400" preserveAspectRatio="xMidYMid slice">\
				<rect width="1200" height="400" fill="%s"/><g fill="%s" fill-rule="evenodd">"""
			.formatted(palette.ground(), palette.tint()));
		for (int tile = 0; tile < COLUMNS * ROWS; tile++) {
			if (random.nextInt(5) > 0) {
				picture.append(tile(random.nextBoolean() ? first : second, tile, random));
			}
		}
		return picture.append("</g></svg>").toString();
	}

	private static String tile(String shape, int number, RandomGenerator random) {
		return String.format(Locale.ROOT,
				"<path opacity=\".%02d\" transform=\"translate(%d %d) rotate(%d 50 50)\" d=\"%s\"/>",
				10 + 4 * random.nextInt(12), number % COLUMNS * TILE, number / COLUMNS * TILE, random.nextInt(4) * 90,
				shape);
	}

}
