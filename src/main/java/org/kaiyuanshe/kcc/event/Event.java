package org.kaiyuanshe.kcc.event;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.Activity;
import org.kaiyuanshe.kcc.chapter.Activity.Exclusion;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Something that a chapter, or the community itself, invites people to. */
@Entity
public class Event extends Aggregate<Event> {

	private String slug = "";

	/** The hosting chapter; none when the community itself is the host. */
	private @Nullable UUID chapterId;

	@Enumerated(EnumType.STRING)
	private EventStatus status = EventStatus.DRAFT;

	@Embedded
	private Announcement announcement = new Announcement();

	@Embedded
	private EventMemory memory = new EventMemory();

	@Embedded
	@EmbeddedColumnNaming("cancelled_%s")
	private @Nullable Decision cancellation;

	@Embedded
	@EmbeddedColumnNaming("not_held_%s")
	private @Nullable Decision absence;

	protected Event() {
	}

	/** Drafts an event; nobody but the chapter's team sees it. */
	static Event draft(Slug slug, @Nullable UUID chapter, EventDetails details, EventRecord record) {
		Event event = new Event();
		event.slug = slug.value();
		event.chapterId = chapter;
		event.announcement.write(details);
		event.memory = new EventMemory(record);
		return event;
	}

	/** Says who wrote the draft; nobody did what the records brought. */
	Event writtenBy(UUID by) {
		registerEvent(new EventChange.Drafted(by, this.slug));
		return this;
	}

	/**
	 * Rewrites what is said about the event. A cancelled one stays as it was announced,
	 * and one that is over stays at its time, because clocks may run from it.
	 */
	void change(EventDetails details, UUID by, Instant now) {
		EventDetails before = getDetails();
		boolean moved = !before.when().equals(details.when());
		if (this.status == EventStatus.CANCELLED) {
			throw new RuleViolation("event.cancelled.unchangeable");
		}
		if (moved && isHistory(now)) {
			throw new RuleViolation("event.over.unmovable");
		}
		this.announcement.write(details);
		registerEvent(moved ? new EventChange.Rescheduled(by, this.slug, before.when()) : edited(before, by));
	}

	void publish(@Nullable UUID by) {
		become(EventStatus.PUBLISHED);
		registerEvent(new EventChange.Published(by, this.slug));
	}

	/** Turns a published event that is not over back into a draft. */
	void unpublish(UUID by, Instant now) {
		if (isHistory(now)) {
			throw new RuleViolation("event.over.unpublishable");
		}
		become(EventStatus.DRAFT);
		registerEvent(new EventChange.Unpublished(by, this.slug));
	}

	/** Cancels an event that is not over; the reason is told to everyone. */
	void cancel(Decision decision) {
		if (isHistory(decision.at())) {
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
		if (!isHistory(decision.at()) || this.absence != null) {
			throw new RuleViolation("event.not-held.refused");
		}
		this.absence = decision;
		registerEvent(new EventChange.MarkedNotHeld(decision.by(), this.slug, decision.reason()));
	}

	/** The event as its chapter's ledger keeps it. */
	Activity asActivity() {
		EventDetails details = getDetails();
		return new Activity(getId(), this.slug, details.title(), details.when(), details.venue(),
				details.mode().isOnline(), this.memory.isSample(), exclusion());
	}

	/** Whether anyone but the chapter's team may see it. */
	boolean isPublic() {
		return this.status != EventStatus.DRAFT;
	}

	private EventChange edited(EventDetails before, UUID by) {
		return before.isWhere(getDetails()) ? new EventChange.Edited(by, this.slug)
				: new EventChange.Relocated(by, this.slug);
	}

	private @Nullable Exclusion exclusion() {
		if (this.status == EventStatus.CANCELLED) {
			return Exclusion.CANCELLED;
		}
		if (this.absence != null) {
			return Exclusion.NOT_HELD;
		}
		return getDetails().test() ? Exclusion.TEST : null;
	}

	/** Whether it was announced and its time has passed. */
	private boolean isHistory(Instant now) {
		return this.status == EventStatus.PUBLISHED && this.announcement.isOver(now);
	}

	private void become(EventStatus next) {
		if (!this.status.canBecome(next)) {
			throw new RuleViolation("event.status.refused", this.status, next);
		}
		this.status = next;
	}

	String getSlug() {
		return this.slug;
	}

	@Nullable UUID getChapterId() {
		return this.chapterId;
	}

	EventDetails getDetails() {
		return this.announcement.details();
	}

}
