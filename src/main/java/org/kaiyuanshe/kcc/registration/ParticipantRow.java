package org.kaiyuanshe.kcc.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A registration in the team's list. */
record ParticipantRow(UUID id, int number, RegistrationStatus status, String name, String email, Instant createdAt,
		@Nullable Instant offeredUntil, @Nullable Instant checkedInAt, @Nullable String reason, List<Answer> answers) {

	public boolean isIn() {
		return this.checkedInAt != null;
	}

}
