package org.kaiyuanshe.kcc.core;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.PersonalData.Person;

/**
 * What someone agreed to where they needed no account, such as when they registered for
 * an event; told by the module that asked.
 */
public interface Agreements {

	/** What the person agreed to there, with their account or with its address. */
	List<Agreement> of(Person person);

	/**
	 * One agreement.
	 *
	 * @param kind what it was, such as "registration"
	 * @param about of what
	 * @param path the page where it was given, or where it can be taken back
	 * @param version of the text that was accepted, where there was one
	 * @param live whether it still stands
	 */
	record Agreement(String kind, LocalizedText about, @Nullable String path, @Nullable String version, Instant at,
			boolean live) {
	}

}
