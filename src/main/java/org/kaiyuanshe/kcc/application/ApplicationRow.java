package org.kaiyuanshe.kcc.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * An application in the admins' list.
 *
 * @param missing the names of the co-leads who have not confirmed; none if all have
 */
public record ApplicationRow(UUID id, ApplicationStatus status, LocalizedText city, String applicantName,
		Instant submittedAt, @Nullable LocalDate due, boolean overdue, @Nullable String missing, boolean sample) {
}
