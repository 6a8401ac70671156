package org.kaiyuanshe.kcc.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A promise as the people who keep it see it.
 *
 * @param note what there was to say when it was done
 */
record ObligationRow(UUID id, String what, Obligation.Side side, LocalDate dueOn, boolean late,
		@Nullable Instant doneAt, @Nullable String doneBy, @Nullable String note) {
}
