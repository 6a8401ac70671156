package org.kaiyuanshe.kcc.conference;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.event.EventCard;

/**
 * A conference in a list.
 *
 * @param main the event at its main venue, if that is known
 * @param cities how many other venues it has
 */
public record ConferenceCard(String slug, int year, LocalizedText name, @Nullable EventCard main, int cities) {
}
