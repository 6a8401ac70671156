package org.kaiyuanshe.kcc.conference;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** An event as a venue of a conference. */
@Embeddable
record ConferenceVenue(UUID eventId, boolean main) {
}
