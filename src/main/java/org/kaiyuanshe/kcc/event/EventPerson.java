package org.kaiyuanshe.kcc.event;

import java.util.Objects;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Someone named with an event.
 *
 * @param role as what, and from where
 * @param memberId the member of that name; none for a guest
 */
@Embeddable
public record EventPerson(String name, @Embedded @EmbeddedColumnNaming("role_%s") LocalizedText role,
		@Enumerated(EnumType.STRING) Part part, @Nullable UUID memberId) {

	// A role that nobody wrote comes back from the database as none.
	@SuppressWarnings("ConstantValue")
	public EventPerson {
		role = Objects.requireNonNullElse(role, new LocalizedText(null, null));
	}

	/** Someone of whom it is not known whether they are a member. */
	public EventPerson(String name, LocalizedText role, Part part) {
		this(name, role, part, null);
	}

	EventPerson as(@Nullable UUID member) {
		return new EventPerson(this.name, this.role, this.part, member);
	}

	/** What someone does at an event. */
	public enum Part {

		/** Gives a talk. */
		SPEAKER,

		/** Makes the event happen. */
		ORGANISER

	}

}
