package org.kaiyuanshe.kcc.event;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.When;

/**
 * What a lead writes about an event.
 *
 * @param description Markdown
 * @param capacity how many people fit; none for any number
 * @param test a trial that appears nowhere and does not count
 */
public record EventDetails(LocalizedText title, @Nullable LocalizedText description, When when, EventMode mode,
		@Nullable LocalizedText venue, @Nullable LocalizedText address, @Nullable String onlineUrl,
		@Nullable Integer capacity, boolean test) {
}
