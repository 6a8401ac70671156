package org.kaiyuanshe.kcc.inactivity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ClockReader.RunningClock;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.inactivity.CaseStep.CountedEvent;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A chapter that people have to talk about, because its clock ran out or because an admin
 * opened the case by hand. Only people dissolve anything, after talking (R4).
 */
@Entity
public class InactivityCase extends Aggregate<InactivityCase> {

	private UUID chapterId;

	private String chapterSlug;

	/**
	 * The day from which the chapter's clock ran when it was flagged: one case for each
	 * such run. None for a case opened by hand.
	 */
	private @Nullable LocalDate clockStart;

	@Embedded
	@EmbeddedColumnNaming("opened_%s")
	private Decision opened;

	@Embedded
	@EmbeddedColumnNaming("closed_%s")
	private @Nullable Decision closed;

	@Enumerated(EnumType.STRING)
	private @Nullable CaseOutcome outcome;

	@Embedded
	private CaseFile file = new CaseFile();

	protected InactivityCase() {
		this(newId(), "", null, new Decision(null, Instant.EPOCH, null));
	}

	private InactivityCase(UUID chapterId, String chapterSlug, @Nullable LocalDate clockStart, Decision opened) {
		this.chapterId = chapterId;
		this.chapterSlug = chapterSlug;
		this.clockStart = clockStart;
		this.opened = opened;
	}

	/** Opens the case of a chapter whose clock has run out. */
	static InactivityCase open(RunningClock clock, Instant now) {
		return new InactivityCase(clock.chapter(), clock.slug(), clock.clock().start(), new Decision(null, now, null))
			.announced(null);
	}

	/** Opens a case because people wish to talk; no event closes it by itself. */
	static InactivityCase openByHand(ChapterReference chapter, Decision decision) {
		return new InactivityCase(chapter.id(), chapter.slug(), null, decision).announced(decision.by());
	}

	/** Writes a talk down. */
	void record(Contact contact) {
		requireOpen();
		this.file.add(contact);
		registerEvent(new CaseEvent.ContactRecorded(contact.recordedBy(), getId(), this.chapterSlug, contact.party()));
	}

	/** Takes an admin's opinion; each may give several. */
	void advise(Opinion opinion) {
		requireOpen();
		this.file.add(opinion);
		registerEvent(new CaseEvent.OpinionGiven(opinion.givenBy(), getId(), this.chapterSlug, opinion.stance()));
	}

	/** Closes the case because the chapter did something that counts (R5). */
	void closeByEvent(Instant now, @Nullable CountedEvent event) {
		if (isByHand()) {
			throw new RuleViolation("inactivity.case.by-hand");
		}
		close(CaseOutcome.RETURNED, new Decision(null, now, null));
		this.file.add(CaseStep.returned(now, event));
		registerEvent(new InactivityEvent.CaseClosed(this.chapterId, this.chapterSlug,
				(event != null) ? event.title() : null));
	}

	/** Opens the case again, because the event that closed it did not count after all. */
	void reopen(Instant now) {
		if (!isReturned()) {
			throw new RuleViolation(isOpen() ? "inactivity.case.open" : "inactivity.case.closed");
		}
		openAgain(CaseStep.of(CaseStep.Kind.REOPENED, new Decision(null, now, null)));
		announced(null);
	}

	/** Ends it with what an admin decided and, where it concerns everyone, a notice. */
	void decide(CaseOutcome decided, Decision decision, @Nullable LocalizedText notice, @Nullable LocalDate until) {
		close(decided, decision);
		this.file.add(CaseStep.outcome(decided, decision, notice, until));
		registerEvent(
				new CaseEvent.Decided(decision, getId(), this.chapterId, this.chapterSlug, decided, notice, until));
	}

	/** Ends the chapter: only after talking to both parties since the case is open. */
	void dissolve(Decision decision, LocalizedText notice, ZoneId zone) {
		requireOpen();
		this.file.requireTalksSince(LocalDate.ofInstant(this.opened.at(), zone));
		decide(CaseOutcome.DISSOLVED, decision, notice, null);
	}

	/** Takes a dissolution back within that time; the case goes on where it was. */
	void reverse(Decision decision, Duration undo) {
		if (this.outcome != CaseOutcome.DISSOLVED || this.closed == null) {
			throw new RuleViolation("inactivity.reversal.none");
		}
		if (decision.at().isAfter(this.closed.at().plus(undo))) {
			throw new RuleViolation("inactivity.reversal.late", undo.toDays());
		}
		openAgain(CaseStep.of(CaseStep.Kind.REVERSED, decision));
		registerEvent(new CaseEvent.Reversed(decision, getId(), this.chapterId, this.chapterSlug));
	}

	/** Notes that the pause that this case led to is over. */
	void endPause(Decision decision) {
		if (this.outcome != CaseOutcome.PAUSED) {
			throw new RuleViolation("inactivity.case.closed");
		}
		this.file.add(CaseStep.of(CaseStep.Kind.RESUMED, decision));
	}

	void requireOpen() {
		if (!isOpen()) {
			throw new RuleViolation("inactivity.case.closed");
		}
	}

	private InactivityCase announced(@Nullable UUID by) {
		registerEvent(new InactivityEvent.CaseOpened(by, getId(), this.chapterId, this.chapterSlug));
		return this;
	}

	private void close(CaseOutcome with, Decision decision) {
		requireOpen();
		this.outcome = with;
		this.closed = decision;
	}

	private void openAgain(CaseStep step) {
		this.outcome = null;
		this.closed = null;
		this.file.add(step);
	}

	boolean isOpen() {
		return this.outcome == null;
	}

	boolean isReturned() {
		return this.outcome == CaseOutcome.RETURNED;
	}

	boolean isByHand() {
		return this.clockStart == null;
	}

	UUID getChapterId() {
		return this.chapterId;
	}

	@Nullable CaseOutcome getOutcome() {
		return this.outcome;
	}

	@Nullable UUID getClosedBy() {
		return (this.closed != null) ? this.closed.by() : null;
	}

	/** Who last took a dissolution back. */
	@Nullable UUID getReversedBy() {
		return this.file.lastDecider(CaseStep.Kind.REVERSED);
	}

}
