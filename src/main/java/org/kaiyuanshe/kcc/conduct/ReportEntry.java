package org.kaiyuanshe.kcc.conduct;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Something written down about a report after it was filed.
 *
 * @param writtenBy the admin who wrote a note; nobody for the reporter
 */
@Embeddable
public record ReportEntry(@Enumerated(EnumType.STRING) Kind kind, @Nullable UUID writtenBy, Instant writtenAt,
		String text) {

	/** Who reads it. */
	public enum Kind {

		/** Admins alone. */
		NOTE,
		/** Written by the reporter, for the admins. */
		ADDITION

	}

}
