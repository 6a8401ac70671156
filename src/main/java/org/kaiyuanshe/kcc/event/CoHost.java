package org.kaiyuanshe.kcc.event;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A chapter that the host of an event invited to hold it together (R9). */
@Entity
@Table(name = "event_co_host")
public class CoHost extends Aggregate<CoHost> {

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "event_id")
	private @Nullable Event event;

	private UUID chapterId = newId();

	private String chapterSlug = "";

	@Enumerated(EnumType.STRING)
	private CoHostState state = CoHostState.INVITED;

	private @Nullable UUID invitedBy;

	private Instant invitedAt = Instant.EPOCH;

	private @Nullable UUID answeredBy;

	private @Nullable Instant answeredAt;

	/** The dissolution of the chapter that ended this role. */
	private @Nullable Instant dissolvedAt;

	/** The chapter that took the event over, if this one hosted it until then. */
	private @Nullable UUID heirId;

	protected CoHost() {
	}

	/** Invites a chapter to an event that is still to take place. */
	static CoHost invite(Event event, ChapterReference chapter, UUID by, Instant now) {
		CoHost coHost = new CoHost();
		coHost.event = event;
		coHost.become(chapter);
		coHost.ask(by, now);
		return coHost;
	}

	/** Enters what the records or the samples say of a chapter's part, and when. */
	static CoHost enter(Event event, ChapterReference chapter, boolean accepted, Instant now) {
		CoHost coHost = new CoHost();
		coHost.event = event;
		coHost.become(chapter);
		coHost.invitedAt = now;
		coHost.state = accepted ? CoHostState.ACCEPTED : CoHostState.INVITED;
		coHost.answeredAt = accepted ? now : null;
		return coHost;
	}

	/** Asks a chapter again that declined, or that began anew since its role ended. */
	void inviteAgain(UUID by, Instant now) {
		if (this.dissolvedAt == null) {
			become(CoHostState.INVITED);
		}
		this.state = CoHostState.INVITED;
		this.dissolvedAt = null;
		this.heirId = null;
		this.answeredBy = null;
		this.answeredAt = null;
		ask(by, now);
	}

	void accept(UUID by, Instant now) {
		answer(CoHostState.ACCEPTED, by, now);
		registerEvent(new CoHostEvent.Accepted(by, what()));
	}

	/** Says no, or steps back from what was accepted. */
	void decline(UUID by, Instant now) {
		answer(CoHostState.DECLINED, by, now);
		registerEvent(new CoHostEvent.Declined(by, what()));
	}

	/** Says, before the row is deleted, what the host ends with it. */
	void remove(UUID by, Instant now) {
		getEvent().requireOpen(now);
		registerEvent((this.state == CoHostState.ACCEPTED) ? new CoHostEvent.Ended(by, what())
				: new CoHostEvent.Withdrawn(by, what()));
	}

	/** Makes this chapter the host, and the host a co-host in its place. */
	void swapWithHost(ChapterReference host, ChapterReference heir, @Nullable UUID by, Instant now) {
		if (this.state != CoHostState.ACCEPTED) {
			throw new RuleViolation("event.cohost.refused." + this.state);
		}
		getEvent().moveTo(heir, by, now);
		become(host);
	}

	/** Ends the role with its chapter. */
	void endWithChapter(Instant dissolution, @Nullable UUID heir) {
		this.dissolvedAt = dissolution;
		this.heirId = heir;
	}

	/** Lets the role go on; says whether the chapter is to be the host again. */
	boolean resume() {
		boolean hostAgain = this.heirId != null && this.heirId.equals(getEvent().getChapterId());
		this.dissolvedAt = null;
		this.heirId = null;
		return hostAgain;
	}

	private void ask(UUID by, Instant now) {
		getEvent().requireOpen(now);
		this.invitedBy = by;
		this.invitedAt = now;
		registerEvent(new CoHostEvent.Invited(by, what()));
	}

	private void answer(CoHostState answer, UUID by, Instant now) {
		getEvent().requireOpen(now);
		become(answer);
		this.answeredBy = by;
		this.answeredAt = now;
	}

	private void become(CoHostState next) {
		if (!this.state.canBecome(next)) {
			throw new RuleViolation("event.cohost.refused." + this.state);
		}
		this.state = next;
	}

	private void become(ChapterReference chapter) {
		this.chapterId = chapter.id();
		this.chapterSlug = chapter.slug();
	}

	private CoHostEvent.What what() {
		Event about = getEvent();
		return new CoHostEvent.What(about.getSlug(), about.getDetails().title(), about.getChapterId(), this.chapterId,
				this.chapterSlug);
	}

	Event getEvent() {
		return Objects.requireNonNull(this.event);
	}

	UUID getChapterId() {
		return this.chapterId;
	}

}
