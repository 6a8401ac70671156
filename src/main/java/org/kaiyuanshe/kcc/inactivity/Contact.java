package org.kaiyuanshe.kcc.inactivity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A talk with one of the two parties that must be heard (R4), kept as it was written
 * down.
 *
 * @param withWhom names, as the admin typed them
 * @param talkedOn the day of the talk where the chapter is
 * @param said what was said
 */
@Embeddable
record Contact(@Enumerated(EnumType.STRING) Party party, String withWhom, LocalDate talkedOn,
		@Enumerated(EnumType.STRING) Means means, String said, UUID recordedBy, Instant recordedAt) {

	/** Who must be talked to before a chapter can be dissolved. */
	enum Party {

		MEMBERS, CORE_TEAM

	}

	/** How the talk was held. */
	enum Means {

		CALL, MEETING, MAIL, CHAT

	}

}
