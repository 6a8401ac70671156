package org.kaiyuanshe.kcc.benchmark.data;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What looks random and is the same in every run: each row has a generator of its own, so
 * that rows can be made in any order.
 */
final class Chance {

	/** The first of January 2016, before which nothing was made. */
	private static final long EPOCH = 1_451_606_400_000L;

	private final SplittableRandom random;

	private Chance(long seed) {
		this.random = new SplittableRandom(seed);
	}

	/** The generator of the row with that number. */
	static Chance of(Kind kind, long number) {
		return new Chance((kind.ordinal() + 1) * 0x9E3779B97F4A7C15L ^ (number * 0xD1B54A32D192ED03L));
	}

	/**
	 * The identity of the row with that number, a UUID of version 7 whose time is its
	 * place in the order.
	 */
	static UUID id(Kind kind, long number) {
		long time = EPOCH + number * 10;
		return new UUID((time << 16) | 0x7000L | kind.ordinal(), 0x8000_0000_0000_0000L | number);
	}

	int below(int bound) {
		return this.random.nextInt(bound);
	}

	int between(int least, int most) {
		return least + below(most - least + 1);
	}

	boolean inHundred(double percent) {
		return this.random.nextDouble() * 100 < percent;
	}

	double share() {
		return this.random.nextDouble();
	}

	<T> T of(List<T> choices) {
		return choices.get(below(choices.size()));
	}

	/** What has rows with numbers. */
	enum Kind {

		MEMBER, MEMBERSHIP, APPOINTMENT, ACCOUNT, CONSENT, CHAPTER, EVENT, CO_HOST, ADMISSION, REGISTRATION, WALK_IN,
		RECAP, REPORT, AUDIT, MAIL, ATTENDANCE

	}

}
