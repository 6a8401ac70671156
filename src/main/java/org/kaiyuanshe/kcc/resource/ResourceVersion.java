package org.kaiyuanshe.kcc.resource;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * What a resource was from a day on: a file, a link, or both.
 *
 * @param note what is new
 * @param at when it came; none if nobody knows
 */
@Embeddable
public record ResourceVersion(@Nullable String note, @Nullable UUID addedBy, @Nullable Instant addedAt,
		@Nullable String link, @Embedded @EmbeddedColumnNaming("file_%s") @Nullable StoredFile file) {
}
