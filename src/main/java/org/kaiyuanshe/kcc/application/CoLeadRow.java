package org.kaiyuanshe.kcc.application;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A co-lead, for the applicant and the admins.
 *
 * @param left how often the mail can still be sent
 */
public record CoLeadRow(UUID id, String name, String email, CoLead.@Nullable Answer answer,
		@Nullable Instant answeredAt, @Nullable Instant invitedAt, boolean expired, int left) {

	/** Where it stands: the answer, or what it waits for. */
	public String state() {
		if (this.answer != null) {
			return this.answer.name();
		}
		return this.expired ? "EXPIRED" : "ASKED";
	}

	public boolean confirmed() {
		return this.answer == CoLead.Answer.CONFIRMED;
	}

}
