package org.kaiyuanshe.kcc.event;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.Activity;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;

import jakarta.persistence.Entity;

/** Something that a chapter, or the community itself, invites people to. */
@Entity
public class Event extends Aggregate<Event> {

	private String slug = "";

	/** The hosting chapter; none when the community itself is the host. */
	private @Nullable UUID chapterId;

	private EventStanding standing = new EventStanding();

	private Announcement announcement = new Announcement();

	private EventMemory memory = new EventMemory();

	private @Nullable SeriesPlace place;

	private StoredProgramme programme = new StoredProgramme();

	protected Event() {
	}

	/** Drafts an event; nobody but the chapter's team sees it. */
	static Event draft(Slug slug, @Nullable UUID chapter, EventDetails details, EventRecord record) {
		Event event = new Event();
		event.slug = slug.value();
		event.chapterId = chapter;
		event.announcement.write(details);
		event.memory = new EventMemory(record);
		event.programme.write(record.programme());
		return event;
	}

	/** Says who wrote the draft; nobody did what the records brought. */
	Event writtenBy(UUID by) {
		registerEvent(new EventChange.Drafted(by, this.slug));
		return this;
	}

	/** Drafts the same for another time; who came and what happened stays behind. */
	Event copy(Slug slug, EventDetails details, UUID by) {
		Event copy = draft(slug, this.chapterId, getDetails(), this.memory.asPlan(programme()));
		copy.announcement.write(details);
		copy.registerEvent(new EventChange.Copied(by, copy.slug, getId(), copy.getId(), this.slug));
		return copy;
	}

	/** Makes it one of a series; it can be in one only. */
	void join(SeriesPlace series) {
		RuleViolation.when(this.place != null, "event.series.already");
		this.place = series;
	}

	/**
	 * Rewrites what is said about it; what is over stays at its time: clocks may run from
	 * it.
	 */
	void change(EventDetails details, UUID by, Instant now) {
		EventDetails before = getDetails();
		this.standing.requireChangeable();
		this.standing.requireTrialFromTheStart(before.test(), details.test());
		RuleViolation.when(isHistory(now) && !before.when().equals(details.when()), "event.over.unmovable");
		this.announcement.write(details);
		registerEvent(EventChange.rewritten(by, this.slug, before, getDetails()));
	}

	/** Rewrites the programme, also of an event that is over: it is remembered better. */
	void arrange(EventProgramme programme, UUID by) {
		this.standing.requireChangeable();
		this.programme.write(programme);
		registerEvent(new EventChange.ProgrammeChanged(by, this.slug));
	}

	/** Says, before the row is deleted, that a draft nobody was told of is dropped. */
	void delete(UUID by) {
		this.standing.requireUnannounced();
		registerEvent(new EventChange.Deleted(by, this.slug, getId(), String.valueOf(getDetails().title().zh())));
	}

	EventProgramme programme() {
		return this.programme.programme();
	}

	void publish(@Nullable UUID by) {
		this.standing.become(EventStatus.PUBLISHED);
		registerEvent(new EventChange.Published(by, this.slug));
	}

	/** Turns a published event that is not over back into a draft. */
	void unpublish(UUID by, Instant now) {
		RuleViolation.when(isHistory(now), "event.over.unpublishable");
		this.standing.become(EventStatus.DRAFT);
		registerEvent(new EventChange.Unpublished(by, this.slug));
	}

	/** Cancels an event that is not over; the reason is told to everyone. */
	void cancel(Decision decision) {
		RuleViolation.when(isHistory(decision.at()), "event.over.uncancellable");
		recordCancellation(decision);
	}

	/** Cancels what the records know as cancelled, however long ago it was to be. */
	void recordCancellation(Decision decision) {
		this.standing.cancel(decision, false);
		registerEvent(new EventChange.Cancelled(decision.by(), this.slug, decision.reason()));
	}

	/** Records that a past event did not take place; then it does not count (R3). */
	void markNotHeld(Decision decision) {
		RuleViolation.when(!isHistory(decision.at()), "event.not-held.refused");
		this.standing.markNotHeld(decision);
		registerEvent(new EventChange.MarkedNotHeld(decision.by(), this.slug, decision.reason()));
	}

	/** Lets another chapter be the host from now on. */
	void moveTo(ChapterReference host, @Nullable UUID by, Instant now) {
		requireOpen(now);
		LocalizedText title = getDetails().title();
		registerEvent(new EventChange.Moved(by, this.slug, this.chapterId, host.id(), host.slug(), title));
		this.chapterId = host.id();
	}

	/** Calls it off because its only host was dissolved. */
	void cancelWithChapter(Decision decision) {
		requireOpen(decision.at());
		this.standing.cancel(decision, true);
		registerEvent(new EventChange.CancelledWithChapter(decision.by(), this.slug));
	}

	/** Announces again what was called off because its host was dissolved. */
	void reinstate(@Nullable UUID by, Instant now) {
		RuleViolation.when(this.announcement.isOver(now), "event.closed");
		this.standing.reinstate();
		registerEvent(new EventChange.Reinstated(by, this.slug));
	}

	/** Fails for an event that is over or cancelled: who hosts it is history. */
	void requireOpen(Instant now) {
		RuleViolation.when(!isOpen(now), "event.closed");
	}

	/** Whether it is still to take place, as far as anyone knows. */
	boolean isOpen(Instant now) {
		return !this.standing.is(EventStatus.CANCELLED) && !this.announcement.isOver(now);
	}

	/** The event as its chapter's ledger keeps it. */
	Activity asActivity() {
		EventDetails details = getDetails();
		return new Activity(getId(), this.slug, details.title(), details.when(), details.venue(),
				details.mode().isOnline(), this.memory.isSample(), this.standing.exclusion(details.test()), null);
	}

	/** Whether anyone but the chapter's team may see it. */
	boolean isPublic() {
		return !this.standing.is(EventStatus.DRAFT);
	}

	/** Whether it was announced and its time has passed. */
	private boolean isHistory(Instant now) {
		return this.standing.is(EventStatus.PUBLISHED) && this.announcement.isOver(now);
	}

	String getSlug() {
		return this.slug;
	}

	@Nullable UUID getChapterId() {
		return this.chapterId;
	}

	@Nullable SeriesPlace getPlace() {
		return this.place;
	}

	EventDetails getDetails() {
		return this.announcement.details();
	}

}
