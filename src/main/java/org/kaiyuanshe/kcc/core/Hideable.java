package org.kaiyuanshe.kcc.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something public that an admin can hide: a bean for each kind. What is hidden answers
 * 404 and leaves lists, search, feeds, the sitemap and the API; its team sees it with the
 * reason, figures count it, and it can be shown again.
 */
public interface Hideable {

	/** What a visitor sees at that path, or saw before it was hidden. */
	Optional<Thing> at(String path);

	/** Hides it, once; fails where there is nothing. */
	void hide(String path, UUID by, Instant at, String reason);

	/** Shows it again. */
	void show(String path);

	/** What is hidden, the latest first, at most two hundred. */
	List<Thing> hidden();

	/**
	 * Something that can be hidden.
	 *
	 * @param path where it is or was, without the language
	 * @param kind names it in the messages {@code hiding.kind}
	 * @param hiding since when and why it is hidden; nothing for what is shown
	 */
	record Thing(String path, String kind, LocalizedText title, @Nullable Hiding hiding) {
	}

	/** That something is hidden. */
	record Hiding(Instant at, String reason) {
	}

}
