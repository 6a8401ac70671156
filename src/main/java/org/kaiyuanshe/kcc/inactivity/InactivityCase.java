package org.kaiyuanshe.kcc.inactivity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ClockReader.RunningClock;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Entity;

/**
 * A flagged chapter that people have to talk about. The job opens it; it never dissolves
 * anything (R4).
 */
@Entity
public class InactivityCase extends Aggregate<InactivityCase> {

	private UUID chapterId;

	private String chapterSlug;

	/**
	 * The day from which the chapter's clock ran when it was flagged: one case for each
	 * such run.
	 */
	private LocalDate clockStart;

	private Instant openedAt;

	private @Nullable Instant closedAt;

	protected InactivityCase() {
		this(newId(), "", LocalDate.EPOCH, Instant.EPOCH);
	}

	private InactivityCase(UUID chapterId, String chapterSlug, LocalDate clockStart, Instant openedAt) {
		this.chapterId = chapterId;
		this.chapterSlug = chapterSlug;
		this.clockStart = clockStart;
		this.openedAt = openedAt;
	}

	/** Opens the case of a chapter whose clock has run out. */
	static InactivityCase open(RunningClock clock, Instant now) {
		InactivityCase opened = new InactivityCase(clock.chapter(), clock.slug(), clock.clock().start(), now);
		opened.registerEvent(new InactivityEvent.CaseOpened(clock.chapter(), clock.slug(), clock.clock().start()));
		return opened;
	}

	/** Closes the case because the chapter did something that counts (R5). */
	void closeByEvent(Instant now) {
		if (this.closedAt != null) {
			throw new RuleViolation("inactivity.case.closed");
		}
		this.closedAt = now;
		registerEvent(new InactivityEvent.CaseClosed(this.chapterId, this.chapterSlug));
	}

	/** Opens the case again, because the event that closed it did not count after all. */
	void reopen() {
		if (isOpen()) {
			throw new RuleViolation("inactivity.case.open");
		}
		this.closedAt = null;
		registerEvent(new InactivityEvent.CaseOpened(this.chapterId, this.chapterSlug, this.clockStart));
	}

	boolean isOpen() {
		return this.closedAt == null;
	}

	UUID getChapterId() {
		return this.chapterId;
	}

}
