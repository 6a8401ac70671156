package org.kaiyuanshe.kcc.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long something took, round after round. Written to the log, and held against
 * {@code faults.limit} in seconds where that is given: a machine that builds something
 * else has no say.
 */
final class Figures {

	private static final Logger log = LoggerFactory.getLogger(Figures.class);

	private final String what;

	private final List<Duration> taken = new ArrayList<>();

	Figures(String what) {
		this.what = what;
	}

	/** How many rounds a test goes: a few, or as many as {@code faults.rounds} says. */
	static int rounds(int few) {
		return Integer.getInteger("faults.rounds", few);
	}

	void addSince(Instant began) {
		this.taken.add(Duration.between(began, Instant.now()));
	}

	void conclude() {
		Collections.sort(this.taken);
		Duration longest = this.taken.getLast();
		log.info("{}: {} rounds, median {} ms, longest {} ms", this.what, this.taken.size(),
				this.taken.get(this.taken.size() / 2).toMillis(), longest.toMillis());
		int limit = Integer.getInteger("faults.limit", 0);
		if (limit > 0) {
			assertThat(longest).as(this.what).isLessThanOrEqualTo(Duration.ofSeconds(limit));
		}
	}

}
