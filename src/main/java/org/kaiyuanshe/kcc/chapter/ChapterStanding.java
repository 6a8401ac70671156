package org.kaiyuanshe.kcc.chapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What was decided about a chapter: its status, by whom, and what everyone is told. */
@Embeddable
class ChapterStanding {

	@Enumerated(EnumType.STRING)
	private ChapterStatus status = ChapterStatus.ACTIVE;

	@Embedded
	@EmbeddedColumnNaming("status_%s")
	private @Nullable Decision decision;

	@Embedded
	@EmbeddedColumnNaming("notice_%s")
	private @Nullable LocalizedText notice;

	private @Nullable LocalDate pausedUntil;

	/** The day from which a decision let the clock run anew. */
	private @Nullable LocalDate restartedOn;

	void become(ChapterStatus next, Decision by, @Nullable LocalizedText told) {
		if (!this.status.canBecome(next)) {
			throw refused();
		}
		this.status = next;
		this.decision = by;
		this.notice = told;
		this.pausedUntil = null;
	}

	void pause(LocalDate until, LocalDate today, Decision by, LocalizedText told) {
		if (!until.isAfter(today)) {
			throw new RuleViolation("chapter.pause.past");
		}
		become(ChapterStatus.PAUSED, by, told);
		this.pausedUntil = until;
	}

	void resume(LocalDate day, Decision by) {
		require(ChapterStatus.PAUSED);
		become(ChapterStatus.ACTIVE, by, null);
		restart(day);
	}

	void revive(LocalDate day, Decision by) {
		if (!is(ChapterStatus.ACTIVE)) {
			become(ChapterStatus.ACTIVE, by, null);
		}
		restart(day);
	}

	/** Lets the clock run anew from that day. */
	void restart(LocalDate day) {
		this.restartedOn = day;
	}

	void require(ChapterStatus expected) {
		if (!is(expected)) {
			throw refused();
		}
	}

	boolean is(ChapterStatus other) {
		return this.status == other;
	}

	/** When the status was decided; only of one that somebody decided. */
	Instant decidedAt() {
		return Objects.requireNonNull(this.decision).at();
	}

	private RuleViolation refused() {
		return new RuleViolation("chapter.status.refused." + this.status);
	}

}
