package org.kaiyuanshe.kcc.inactivity;

import java.time.Instant;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ActivityStage;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.chapter.ClockReader.RunningClock;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.inactivity.CaseClocks.EndedPause;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what the clock makes necessary for one chapter, each under a unique key:
 * however often and on however many nodes it is asked, each warning is given and each
 * case opened once (R3).
 */
@Service
@Transactional
class InactivityService {

	private final CaseRepository cases;

	private final CaseClocks clocks;

	private final ChapterService chapters;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	InactivityService(CaseRepository cases, CaseClocks clocks, ChapterService chapters, JdbcClient jdbc,
			ApplicationEventPublisher events) {
		this.cases = cases;
		this.clocks = clocks;
		this.chapters = chapters;
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * Warns the chapter's leads of that stage; false if they have been warned already.
	 */
	public boolean warn(RunningClock clock, Instant now) {
		ActivityStage stage = clock.stage();
		int written = this.jdbc.sql("""
				insert into inactivity_warning (id, chapter_id, clock_start, stage, given_at)
				values (:id, :chapter, :start, :stage, :now)
				on conflict do nothing
				""")
			.param("id", Aggregate.newId())
			.param("chapter", clock.chapter())
			.param("start", clock.clock().start())
			.param("stage", stage.name())
			.param("now", Columns.parameter(now))
			.update();
		if (written == 1) {
			this.events.publishEvent(new InactivityEvent.Warned(clock.chapter(), clock.slug(), stage,
					clock.clock().flaggedOn(), clock.clock().daysRun(clock.today())));
		}
		return written == 1;
	}

	/**
	 * Opens the chapter's case, or opens it again when the event that closed it turned
	 * out not to count; false if the chapter has an open one already.
	 */
	public boolean open(RunningClock clock, Instant now) {
		if (this.cases.findOpenOf(clock.chapter()).isPresent() || !isRunning(clock.chapter())) {
			return false;
		}
		InactivityCase found = this.cases.findByChapterIdAndClockStart(clock.chapter(), clock.clock().start())
			.orElse(null);
		if (found == null) {
			// The unique key stops a second node that asked at the same moment; its
			// transaction then leaves nothing.
			this.cases.saveAndFlush(InactivityCase.open(clock, now));
			return true;
		}
		if (!found.isReturned()) {
			return false;
		}
		found.reopen(now);
		this.cases.saveAndFlush(found);
		return true;
	}

	/**
	 * Whether no decision has stopped the clock since it was read; none can until the
	 * case stands.
	 */
	private boolean isRunning(UUID chapter) {
		return this.jdbc.sql("select status = 'ACTIVE' from chapter where id = :id for share")
			.param("id", chapter)
			.query(Boolean.class)
			.single();
	}

	/** Closes a case whose chapter has come back; false if it is closed already. */
	public boolean closeByEvent(UUID id, Instant now) {
		InactivityCase found = this.cases.hold(id).orElseThrow(NotFoundException::new);
		if (!found.isOpen()) {
			return false;
		}
		found.closeByEvent(now, this.clocks.countedEvent(id, now).orElse(null));
		this.cases.saveAndFlush(found);
		return true;
	}

	/** Ends a pause whose day has come: the clock runs anew from that day. */
	public boolean endPause(EndedPause pause, Instant now) {
		this.chapters.resume(pause.chapter(), pause.until(), new Decision(null, now, null));
		return true;
	}

}
