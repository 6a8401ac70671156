package org.kaiyuanshe.kcc.inactivity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterStatus;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * One case as admins see it.
 *
 * @param status what the chapter is now
 * @param today the day where the chapter is
 * @param outcome how it ended; none while it is open
 * @param undoUntil until when a dissolution can be taken back; none if it cannot
 */
record CasePage(UUID id, String chapter, ChapterStatus status, LocalDate today, boolean byHand, Instant openedAt,
		@Nullable CaseOutcome outcome, @Nullable Instant undoUntil, List<Entry> timeline, boolean membersHeard,
		boolean coreTeamHeard) {

	boolean isOpen() {
		return this.outcome == null;
	}

	/** What the rules allow to decide now, in the order in which a page offers it. */
	public List<CaseOutcome> choices() {
		return isOpen() ? Stream.of(CaseOutcome.values()).filter((choice) -> choice.isOpenTo(this.status)).toList()
				: List.of();
	}

	/** Whether its outcome is the pause in which the chapter rests. */
	public boolean paused() {
		return this.outcome == CaseOutcome.PAUSED && this.status == ChapterStatus.PAUSED;
	}

	/**
	 * With whom someone has to talk before the chapter can be dissolved: the end of a
	 * key.
	 */
	public @Nullable String unheard() {
		if (this.membersHeard) {
			return this.coreTeamHeard ? null : "CORE_TEAM";
		}
		return this.coreTeamHeard ? "MEMBERS" : "BOTH";
	}

	/**
	 * Something that happened; the message {@code inactivity.step.<kind>} names it.
	 *
	 * @param by who did it; none for the job
	 * @param words what was typed: a reason, an opinion, what was said
	 * @param notice what everyone was told
	 * @param day the day of a talk, or the one on which a pause ends
	 * @param withWhom whom an admin talked with, by these {@code means}
	 * @param event the slug of the event that closed the case
	 */
	record Entry(String kind, Instant at, @Nullable String by, @Nullable String words, LocalizedText notice,
			@Nullable LocalDate day, @Nullable String withWhom, @Nullable String means, @Nullable String event,
			LocalizedText eventTitle) {
	}

}
