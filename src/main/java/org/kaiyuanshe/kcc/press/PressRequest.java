package org.kaiyuanshe.kcc.press;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A chapter asks for consent to publish a text in the name of the whole community (R7).
 */
@Entity
public class PressRequest extends Aggregate<PressRequest> {

	private UUID chapterId = newId();

	private String chapterSlug = "";

	@Enumerated(EnumType.STRING)
	private PressStatus status = PressStatus.OPEN;

	@Embedded
	private Manuscript manuscript = new Manuscript("", "", "", LocalDate.EPOCH);

	private UUID askedBy = newId();

	private Instant askedAt = Instant.EPOCH;

	@Embedded
	@EmbeddedColumnNaming("decided_%s")
	private @Nullable Decision decision;

	protected PressRequest() {
	}

	/** Asks for consent to that very text. */
	static PressRequest ask(ChapterReference chapter, Manuscript manuscript, UUID by, Instant now) {
		PressRequest request = new PressRequest();
		request.chapterId = chapter.id();
		request.chapterSlug = chapter.slug();
		request.manuscript = manuscript;
		request.askedBy = by;
		request.askedAt = now;
		request.registerEvent(new PressEvent.Asked(by, request.getId(), chapter.id(), chapter.slug(), manuscript));
		return request;
	}

	/** Consents; the decision's reason is the condition, if there is one. */
	void grant(Decision decision) {
		become(PressStatus.GRANTED, decision);
		registerEvent(new PressEvent.Granted(decision, getId(), this.chapterId, this.chapterSlug, title()));
	}

	/** Refuses, with a reason. */
	void refuse(Decision decision) {
		become(PressStatus.REFUSED, decision);
		registerEvent(new PressEvent.Refused(decision, getId(), this.chapterId, this.chapterSlug, title()));
	}

	/** The chapter takes the request back. */
	void withdraw(Decision decision) {
		become(PressStatus.WITHDRAWN, decision);
		registerEvent(new PressEvent.Withdrawn(decision, getId(), this.chapterId, this.chapterSlug, title()));
	}

	private void become(PressStatus next, Decision made) {
		if (!this.status.canBecome(next)) {
			throw new RuleViolation("press.closed." + this.status);
		}
		this.status = next;
		this.decision = made;
	}

	PressStatus getStatus() {
		return this.status;
	}

	UUID getChapterId() {
		return this.chapterId;
	}

	@Nullable Decision getDecision() {
		return this.decision;
	}

	private String title() {
		return this.manuscript.title();
	}

}
