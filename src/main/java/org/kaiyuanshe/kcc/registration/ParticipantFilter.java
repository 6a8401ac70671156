package org.kaiyuanshe.kcc.registration;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Size;

/** What the team looks for among the registrations. */
record ParticipantFilter(@Nullable RegistrationStatus status, @Size(max = 100) @Nullable String q) {

	static ParticipantFilter none() {
		return new ParticipantFilter(null, null);
	}

	/** Those who are expected at the door. */
	ParticipantFilter expected() {
		return new ParticipantFilter(RegistrationStatus.CONFIRMED, this.q);
	}

}
