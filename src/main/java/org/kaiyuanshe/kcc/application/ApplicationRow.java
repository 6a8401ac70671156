package org.kaiyuanshe.kcc.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/** An application in the admins' list. */
public record ApplicationRow(UUID id, ApplicationStatus status, LocalizedText city, String applicantName,
		Instant submittedAt, @Nullable LocalDate due, boolean overdue, boolean sample) {
}
