package org.kaiyuanshe.kcc.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.Activity;
import org.kaiyuanshe.kcc.chapter.Activity.Exclusion;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.core.When;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/** Something that a chapter, or the community itself, invites people to. */
@Entity
public class Event extends Aggregate<Event> {

	private String slug = "";

	/** The hosting chapter; none when the community itself is the host. */
	private @Nullable UUID chapterId;

	@Enumerated(EnumType.STRING)
	private EventStatus status = EventStatus.DRAFT;

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
	@EmbeddedColumnNaming("cancelled_%s")
	private @Nullable Decision cancellation;

	@Embedded
	@EmbeddedColumnNaming("not_held_%s")
	private @Nullable Decision absence;

	@Embedded
	@EmbeddedColumnNaming("summary_%s")
	private @Nullable LocalizedText summary;

	@Embedded
	@EmbeddedColumnNaming("recap_%s")
	private @Nullable LocalizedText recap;

	private @Nullable Integer estimate;

	@Embedded
	@EmbeddedColumnNaming("estimate_source_%s")
	private @Nullable LocalizedText estimateSource;

	@ElementCollection
	@CollectionTable(name = "event_partner", joinColumns = @JoinColumn(name = "event_id"))
	@OrderColumn(name = "position")
	private List<EventPartner> partners = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "event_person", joinColumns = @JoinColumn(name = "event_id"))
	@OrderColumn(name = "position")
	private List<EventPerson> people = new ArrayList<>();

	private boolean sample;

	@Embedded
	private Provenance provenance = Provenance.none();

	protected Event() {
	}

	/** Drafts an event; nobody but the chapter's team sees it. */
	static Event draft(Slug slug, @Nullable UUID chapter, EventDetails details, EventRecord record) {
		Event event = new Event();
		event.slug = slug.value();
		event.chapterId = chapter;
		event.write(details);
		event.summary = record.summary();
		event.recap = record.recap();
		event.estimate = (record.attendance() != null) ? record.attendance().estimate() : null;
		event.estimateSource = (record.attendance() != null) ? record.attendance().source() : null;
		event.partners.addAll(record.partners());
		event.people.addAll(record.people());
		event.sample = record.sample();
		event.provenance = record.provenance();
		return event;
	}

	/**
	 * Rewrites what is said about the event. A cancelled event stays as it was announced.
	 */
	void change(EventDetails details, @Nullable UUID by) {
		if (this.status == EventStatus.CANCELLED) {
			throw new RuleViolation("event.cancelled.unchangeable");
		}
		boolean moved = !when().equals(details.when());
		write(details);
		registerEvent(moved ? new EventChange.Rescheduled(by, this.slug) : new EventChange.Edited(by, this.slug));
	}

	void publish(@Nullable UUID by) {
		become(EventStatus.PUBLISHED);
		registerEvent(new EventChange.Published(by, this.slug));
	}

	/** Turns a published event back into a draft. */
	void unpublish(UUID by) {
		become(EventStatus.DRAFT);
		registerEvent(new EventChange.Unpublished(by, this.slug));
	}

	/** Cancels an event that is not over; the reason is told to everyone. */
	void cancel(Decision decision) {
		if (isOver(decision.at())) {
			throw new RuleViolation("event.over.uncancellable");
		}
		recordCancellation(decision);
	}

	/**
	 * Cancels an event that the records know as cancelled, however long ago it was to be.
	 */
	void recordCancellation(Decision decision) {
		become(EventStatus.CANCELLED);
		this.cancellation = decision;
		registerEvent(new EventChange.Cancelled(decision.by(), this.slug, decision.reason()));
	}

	/**
	 * Records that a past event did not take place after all, so that it does not count
	 * (R3).
	 */
	void markNotHeld(Decision decision) {
		if (this.status != EventStatus.PUBLISHED || !isOver(decision.at()) || this.absence != null) {
			throw new RuleViolation("event.not-held.refused");
		}
		this.absence = decision;
		registerEvent(new EventChange.MarkedNotHeld(decision.by(), this.slug, decision.reason()));
	}

	/** The event as its chapter's ledger keeps it. */
	Activity asActivity() {
		return new Activity(getId(), this.slug, this.title, when(), this.venue, this.mode.isOnline(), this.sample,
				exclusion());
	}

	/** Whether anyone but the chapter's team may see it. */
	boolean isPublic() {
		return this.status != EventStatus.DRAFT;
	}

	private @Nullable Exclusion exclusion() {
		if (this.status == EventStatus.CANCELLED) {
			return Exclusion.CANCELLED;
		}
		if (this.absence != null) {
			return Exclusion.NOT_HELD;
		}
		return this.test ? Exclusion.TEST : null;
	}

	private void become(EventStatus next) {
		if (!this.status.canBecome(next)) {
			throw new RuleViolation("event.status.refused", this.status, next);
		}
		this.status = next;
	}

	private void write(EventDetails details) {
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
	}

	/**
	 * The form has one field for a venue: who leaves its Chinese name alone keeps the
	 * English one.
	 */
	private static @Nullable LocalizedText rewritten(@Nullable LocalizedText old, @Nullable LocalizedText typed) {
		return (old != null && typed != null && typed.en() == null) ? old.rewritten(typed.zh()) : typed;
	}

	private boolean isOver(Instant now) {
		return !this.endsAt.isAfter(now);
	}

	private When when() {
		return new When(this.startLocal, this.endLocal, ZoneId.of(this.zone), this.timeKnown);
	}

	String getSlug() {
		return this.slug;
	}

	@Nullable UUID getChapterId() {
		return this.chapterId;
	}

	EventDetails getDetails() {
		return new EventDetails(this.title, this.description, when(), this.mode, this.venue, this.address,
				this.onlineUrl, this.capacity, this.test);
	}

}
