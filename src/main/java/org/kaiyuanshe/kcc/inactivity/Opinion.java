package org.kaiyuanshe.kcc.inactivity;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What one admin would do, and why. */
@Embeddable
record Opinion(@Enumerated(EnumType.STRING) Stance stance, String words, UUID givenBy, Instant givenAt) {

	/** What can be advised. */
	enum Stance {

		KEEP, PAUSE, RELEASE, DISSOLVE

	}

}
