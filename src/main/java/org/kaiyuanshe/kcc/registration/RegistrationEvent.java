package org.kaiyuanshe.kcc.registration;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Something happened to a registration that the participant is told by mail. */
public sealed interface RegistrationEvent {

	Letter letter();

	/** Asked for: the code or the link proves that the address is theirs. */
	record CodeAsked(Letter letter, String code) implements RegistrationEvent {
	}

	/** Asked for once more with an address that is registered. */
	record AskedAgain(Letter letter) implements RegistrationEvent {
	}

	/** They have a seat. */
	record Confirmed(Letter letter) implements RegistrationEvent {
	}

	/** They are in the line for a seat. */
	record Waitlisted(Letter letter) implements RegistrationEvent {
	}

	/** A lead decides. */
	record ApprovalAwaited(Letter letter) implements RegistrationEvent {
	}

	/** A freed seat is theirs if they accept by then. */
	record Offered(Letter letter, Instant until) implements RegistrationEvent {
	}

	/** The offer was not accepted in time. */
	record Expired(Letter letter) implements RegistrationEvent {
	}

	/** A lead said no, with a reason. */
	record Declined(Letter letter, String reason) implements RegistrationEvent {
	}

	/** Cancelled by themselves, or by a lead with a reason. */
	record Cancelled(Letter letter, @Nullable String reason) implements RegistrationEvent {
	}

}
