package org.kaiyuanshe.kcc.core;

import java.time.Duration;
import java.time.Instant;

/** Work that the portal does by itself. Running it twice does nothing twice. */
public interface Job {

	/**
	 * A short name, such as "inactivity"; the page of jobs finds its title under
	 * {@code job.<name>}.
	 */
	String name();

	/**
	 * Does what is due at that instant and says in a few words what it did; blank when
	 * that is not worth a line.
	 */
	String run(Instant now);

	/**
	 * After how long a run that has not ended is taken for dead, and another node may
	 * begin.
	 */
	default Duration longest() {
		return Duration.ofMinutes(30);
	}

}
