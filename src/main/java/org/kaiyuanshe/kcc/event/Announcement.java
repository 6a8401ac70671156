package org.kaiyuanshe.kcc.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Coordinates;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.When;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What people are told about an event before it takes place, as it is stored. */
@Embeddable
class Announcement {

	@Embedded
	@EmbeddedColumnNaming("title_%s")
	private LocalizedText title = LocalizedText.same("");

	@Embedded
	@EmbeddedColumnNaming("description_%s")
	private @Nullable LocalizedText description;

	private LocalDateTime startLocal = LocalDateTime.MIN;

	private @Nullable LocalDateTime endLocal;

	private String zone = "UTC";

	private boolean timeKnown;

	/** Computed from the local times when they are written, for queries. */
	private Instant startsAt = Instant.EPOCH;

	private Instant endsAt = Instant.EPOCH;

	@Enumerated(EnumType.STRING)
	private EventMode mode = EventMode.IN_PERSON;

	@Embedded
	@EmbeddedColumnNaming("venue_%s")
	private @Nullable LocalizedText venue;

	@Embedded
	@EmbeddedColumnNaming("address_%s")
	private @Nullable LocalizedText address;

	private @Nullable String onlineUrl;

	private @Nullable Integer capacity;

	private boolean test;

	@Embedded
	private @Nullable Coordinates coordinates;

	void write(EventDetails details) {
		this.title = details.title();
		this.description = details.description();
		this.startLocal = details.when().start();
		this.endLocal = details.when().end();
		this.zone = details.when().zone().getId();
		this.timeKnown = details.when().timeKnown();
		this.startsAt = details.when().startsAt();
		this.endsAt = details.when().endsAt();
		this.mode = details.mode();
		this.venue = rewritten(this.venue, details.venue());
		this.address = rewritten(this.address, details.address());
		this.onlineUrl = details.onlineUrl();
		this.capacity = details.capacity();
		this.test = details.test();
		this.coordinates = details.coordinates();
	}

	EventDetails details() {
		When when = new When(this.startLocal, this.endLocal, ZoneId.of(this.zone), this.timeKnown)
			.meaning(this.startsAt, this.endsAt);
		return new EventDetails(this.title, this.description, when, this.mode, this.venue, this.address, this.onlineUrl,
				this.capacity, this.test, this.coordinates);
	}

	boolean isOver(Instant now) {
		return !this.endsAt.isAfter(now);
	}

	/**
	 * The form has one field for a venue: who leaves its Chinese name alone keeps the
	 * English one.
	 */
	private static @Nullable LocalizedText rewritten(@Nullable LocalizedText old, @Nullable LocalizedText typed) {
		return (old != null && typed != null && typed.en() == null) ? old.rewritten(typed.zh()) : typed;
	}

}
