package org.kaiyuanshe.kcc.press;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * One request for consent, for its chapter and for the admins.
 *
 * @param chapter the chapter's slug
 * @param wantedOn the day by which an answer is needed
 * @param reason why it was refused, or the condition of the consent
 */
public record PressPage(UUID id, PressStatus status, String chapter, LocalizedText city, String title, String body,
		String outlets, LocalDate wantedOn, boolean overdue, Instant askedAt, String askedBy,
		@Nullable Instant decidedAt, @Nullable String decidedBy, @Nullable String reason) {
}
