package org.kaiyuanshe.kcc.registration;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Confidential;

import jakarta.persistence.Embeddable;

/**
 * What a participant thinks of the event.
 *
 * @param rating one to five
 */
@Embeddable
@Confidential
record Feedback(int rating, @Nullable String ratingComment, Instant ratedAt) {
}
