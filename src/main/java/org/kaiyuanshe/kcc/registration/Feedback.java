package org.kaiyuanshe.kcc.registration;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;

/**
 * What a participant thinks of the event.
 *
 * @param rating one to five
 */
@Embeddable
record Feedback(int rating, @Nullable String ratingComment, Instant ratedAt) {
}
