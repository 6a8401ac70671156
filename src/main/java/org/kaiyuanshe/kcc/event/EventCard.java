package org.kaiyuanshe.kcc.event;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.photo.PhotoView;

/**
 * An event in a list.
 *
 * @param chapter the slug of the host; none when the community itself is the host
 * @param notHeld whether it was found not to have taken place
 * @param cover the picture its team chose; none for the one drawn from the slug
 */
public record EventCard(String slug, LocalizedText title, @Nullable LocalizedText summary, When when, EventMode mode,
		LocalizedText venue, EventStatus status, boolean notHeld, boolean sample, @Nullable String chapter,
		LocalizedText city, int hue, @Nullable PhotoView cover) {
}
