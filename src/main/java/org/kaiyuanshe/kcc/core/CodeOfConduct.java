package org.kaiyuanshe.kcc.core;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The code of conduct that people accept (R8). */
public interface CodeOfConduct {

	/** The version of a portal that has no code of conduct; nobody is asked for it. */
	String NONE = "none";

	/** The version in force, such as "2023-10"; kept with each acceptance. */
	String version();

	/**
	 * The same, at most a minute old: for what is asked at every page of someone signed
	 * in.
	 */
	String recentVersion();

	/**
	 * What was published after that version, the newest first; of a version that nobody
	 * knows, only the one in force.
	 */
	List<Edition> since(@Nullable String version);

	/**
	 * One version of the code.
	 *
	 * @param changes what is new in it; none for the first
	 */
	record Edition(String version, Instant publishedAt, LocalizedText changes) {
	}

}
