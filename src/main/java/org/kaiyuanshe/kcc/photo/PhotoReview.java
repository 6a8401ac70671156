package org.kaiyuanshe.kcc.photo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.photo.TakeDownRequest.Outcome;

/**
 * A photo as the admins judge it.
 *
 * @param uploader who uploaded it; none for a sample
 * @param hidden when, by whom and why it was taken down; none if it was not
 */
record PhotoReview(PhotoView photo, @Nullable String uploader, Instant uploadedAt, @Nullable Hiding hidden,
		List<Wish> wishes) {

	/** Whether someone waits for an answer. */
	public boolean isAsked() {
		return this.wishes.stream().anyMatch((wish) -> wish.outcome() == null);
	}

	/** When, by whom and why it was taken down. */
	record Hiding(Instant at, @Nullable String by, String reason) {
	}

	/** A request and what became of it. */
	record Wish(UUID id, String reason, boolean address, Instant askedAt, @Nullable Outcome outcome,
			@Nullable Instant closedAt, @Nullable String closedBy, @Nullable String answer) {
	}

	/** A photo in the list of those to judge, or of those that are hidden. */
	record Row(UUID photo, String reason, Instant at, int requests) {
	}

}
