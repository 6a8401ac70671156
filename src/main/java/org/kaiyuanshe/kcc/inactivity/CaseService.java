package org.kaiyuanshe.kcc.inactivity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterEvent;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.chapter.ChapterStatus;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What admins do with a case (R4). An outcome closes the case first and then changes the
 * chapter, in one transaction: the mails about it go to those who led the chapter so far.
 */
@Service
@Transactional
public class CaseService {

	private final CaseRepository cases;

	private final OpenCases open;

	private final ChapterService chapters;

	private final CaseSettings settings;

	private final Clock clock;

	CaseService(CaseRepository cases, OpenCases open, ChapterService chapters, CaseSettings settings, Clock clock) {
		this.cases = cases;
		this.open = open;
		this.chapters = chapters;
		this.settings = settings;
		this.clock = clock;
	}

	/** Opens a case by hand and returns its id. */
	UUID open(String slug, UUID by, String reason) {
		ChapterReference chapter = this.chapters.reference(slug).orElseThrow(NotFoundException::new);
		this.open.requireNone(chapter);
		return this.cases.saveAndFlush(InactivityCase.openByHand(chapter, decision(by, reason))).getId();
	}

	void record(UUID id, UUID by, ContactForm form) {
		InactivityCase found = this.open.hold(id);
		found.record(form.contact(by, this.clock.instant()));
		this.cases.saveAndFlush(found);
	}

	void advise(UUID id, UUID by, OpinionForm form) {
		InactivityCase found = this.open.hold(id);
		found.advise(form.opinion(by, this.clock.instant()));
		this.cases.saveAndFlush(found);
	}

	/** The chapter stays; where its clock runs, it runs anew from today. */
	void keep(UUID id, UUID by, String reason) {
		InactivityCase found = this.open.hold(id);
		Decision decision = decision(by, reason);
		decide(found, CaseOutcome.KEPT, decision, null, null);
		if (this.open.statusOf(found.getChapterId()) == ChapterStatus.ACTIVE) {
			this.chapters.keep(found.getChapterId(), decision);
		}
	}

	void pause(UUID id, UUID by, String reason, LocalizedText notice, LocalDate until) {
		InactivityCase found = this.open.hold(id);
		Decision decision = decision(by, reason);
		decide(found, CaseOutcome.PAUSED, decision, notice, until);
		this.chapters.pause(found.getChapterId(), until, decision, notice);
	}

	void release(UUID id, UUID by, String reason, LocalizedText notice) {
		InactivityCase found = this.open.hold(id);
		Decision decision = decision(by, reason);
		decide(found, CaseOutcome.INDEPENDENT, decision, notice, null);
		this.chapters.release(found.getChapterId(), decision, notice);
	}

	void dissolve(UUID id, UUID by, String reason, LocalizedText notice) {
		InactivityCase found = this.open.hold(id);
		Decision decision = decision(by, reason);
		found.dissolve(decision, notice, chapterOf(found).zone());
		this.cases.saveAndFlush(found);
		this.chapters.dissolve(found.getChapterId(), decision, notice);
	}

	/** Takes a dissolution back; the leads are in office again when they are told. */
	void reverse(UUID id, UUID by, String reason) {
		InactivityCase found = this.cases.hold(id).orElseThrow(NotFoundException::new);
		this.open.refuseSecondReversal(found);
		Decision decision = decision(by, reason);
		found.reverse(decision, this.settings.undo());
		this.chapters.reinstate(found.getChapterId(), decision);
		this.cases.saveAndFlush(found);
	}

	/** Ends a pause before its day. */
	void resume(String slug, UUID by, String reason) {
		ChapterReference chapter = this.chapters.reference(slug).orElseThrow(NotFoundException::new);
		Decision decision = decision(by, reason);
		this.chapters.resume(chapter.id(), LocalDate.ofInstant(decision.at(), chapter.zone()), decision);
	}

	/** New people took the chapter over: there is nothing left to talk about. */
	@EventListener
	void on(ChapterEvent.Revived event) {
		this.cases.findOpenOf(event.chapter())
			.ifPresent((found) -> decide(found, CaseOutcome.RESTARTED, event.decision(), null, null));
	}

	/** Notes the end of a pause, whoever ended it, with the case that led to it. */
	@EventListener
	void on(ChapterEvent.Resumed event) {
		this.cases.findPausedOf(event.chapter()).ifPresent((found) -> {
			found.endPause(event.decision());
			this.cases.saveAndFlush(found);
		});
	}

	private void decide(InactivityCase found, CaseOutcome outcome, Decision decision, @Nullable LocalizedText notice,
			@Nullable LocalDate until) {
		found.decide(outcome, decision, notice, until);
		this.cases.saveAndFlush(found);
	}

	private ChapterReference chapterOf(InactivityCase found) {
		return this.chapters.reference(found.getChapterId()).orElseThrow(NotFoundException::new);
	}

	private Decision decision(UUID by, String reason) {
		return new Decision(by, this.clock.instant(), reason);
	}

}
