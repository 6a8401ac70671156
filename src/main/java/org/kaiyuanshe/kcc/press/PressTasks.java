package org.kaiyuanshe.kcc.press;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterTasks;
import org.kaiyuanshe.kcc.core.AdminTasks;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Task;
import org.springframework.stereotype.Component;

/** The requests that wait for an answer, and the answers that a chapter has just got. */
@Component
class PressTasks implements AdminTasks, ChapterTasks {

	/** How long an answer is news. */
	private static final Duration NEWS = Duration.ofDays(14);

	private static final int MOST = 100;

	private final PressPages pages;

	PressTasks(PressPages pages) {
		this.pages = pages;
	}

	@Override
	public List<Task> forAdmins(Instant now) {
		return this.pages.open()
			.stream()
			.limit(MOST)
			.map((open) -> new Task("press", new LocalizedText(open.title(), null), "press.task.why",
					List.of(open.city(), open.outlets()), open.askedAt(), open.wantedOn(), open.overdue(),
					"/admin/press/" + open.id(), false))
			.toList();
	}

	@Override
	public List<Task> forChapter(ChapterReference chapter, Instant now) {
		return this.pages.answeredSince(chapter.id(), now.minus(NEWS))
			.stream()
			.map((answered) -> Task.waiting("press-answer", new LocalizedText(answered.title(), null),
					"press.task." + answered.status(), List.of(), Objects.requireNonNull(answered.decidedAt()),
					"/manage/chapters/%s/press/%s".formatted(chapter.slug(), answered.id())))
			.toList();
	}

}
