package org.kaiyuanshe.kcc.benchmark.data;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import org.kaiyuanshe.kcc.benchmark.data.Chance.Kind;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * A chapter that does not exist.
 *
 * @param events how many it hosts
 * @param founded how many days ago
 * @param ended how many days ago it stopped meeting; negative for what is still to come
 */
record SampleChapter(int number, int events, String region, String status, int founded, int ended, World world) {

	/** The largest ones go on. */
	private static final int SAFE = 20;

	private static final Map<String, String> ZONES = Map.of("southeast-asia", "Asia/Singapore", "north-america",
			"America/Los_Angeles", "elsewhere", "Europe/Berlin");

	private static final Map<String, String> COUNTRIES = Map.of("southeast-asia", "SG", "north-america", "US",
			"elsewhere", "DE");

	static SampleChapter of(int number, int events, World world) {
		Chance chance = Chance.of(Kind.CHAPTER, number);
		String region = chance.of(world.setting().regions());
		int founded = (number < SAFE) ? chance.between(2500, 3500) : chance.between(130, 3500);
		String status = (number < SAFE) ? "ACTIVE" : status(chance.below(100));
		int silent = chance.inHundred(70) ? -45 : chance.between(-10, 110);
		int ended = status.equals("ACTIVE") ? silent : chance.between(40, 120);
		return new SampleChapter(number, events, region, status, founded, ended, world);
	}

	private static String status(int percent) {
		return switch (percent) {
			case 0, 1 -> "PAUSED";
			case 2 -> "INDEPENDENT";
			case 3, 4 -> "DISSOLVED";
			default -> "ACTIVE";
		};
	}

	UUID id() {
		return Chance.id(Kind.CHAPTER, this.number);
	}

	Words.Name city() {
		return Words.city(this.number);
	}

	String slug() {
		return city().slug() + "-" + this.number;
	}

	LocalizedText name() {
		return this.world.setting().chapterName().with(new LocalizedText(city().marked(), null));
	}

	ZoneId zone() {
		return ZoneId.of(ZONES.getOrDefault(this.region, "Asia/Shanghai"));
	}

	String country() {
		return COUNTRIES.getOrDefault(this.region, "CN");
	}

	LocalDate foundedOn() {
		return this.world.daysAgo(this.founded);
	}

	boolean isActive() {
		return this.status.equals("ACTIVE");
	}

}
