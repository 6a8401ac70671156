package org.kaiyuanshe.kcc.application;

import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ActivityStage;
import org.kaiyuanshe.kcc.chapter.ChapterPage;
import org.kaiyuanshe.kcc.chapter.ChapterPages;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the chapters that someone may offer to restart: any but a healthy one (R5). */
@Component
class RestartCheck {

	private final ChapterService chapters;

	private final ChapterPages pages;

	RestartCheck(ChapterService chapters, ChapterPages pages) {
		this.chapters = chapters;
		this.pages = pages;
	}

	/** The chapter of that slug, unless it needs no restart. */
	@Transactional(readOnly = true)
	public Restart of(String slug) {
		ChapterPage page = this.pages.find(slug).orElseThrow(NotFoundException::new);
		if (page.clock() != null && page.clock().stage() != ActivityStage.FLAGGED) {
			throw new RuleViolation("application.restart.healthy", page.city().zh());
		}
		return new Restart(page.id(), page.slug(), page.city(), page.name(), page.region(), page.country(),
				page.zone());
	}

	void requireRestartable(UUID chapter) {
		of(this.chapters.reference(chapter).map(ChapterReference::slug).orElseThrow(NotFoundException::new));
	}

	/** The chapter that an application would restart. */
	@Transactional(readOnly = true)
	public Optional<ChapterReference> chapter(UUID id) {
		return this.chapters.reference(id);
	}

}
