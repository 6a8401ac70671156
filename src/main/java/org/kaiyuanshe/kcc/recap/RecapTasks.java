package org.kaiyuanshe.kcc.recap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterTasks;
import org.kaiyuanshe.kcc.core.Task;
import org.kaiyuanshe.kcc.recap.DueRecaps.Untold;
import org.springframework.stereotype.Component;

/** The events that a chapter has yet to tell of. */
@Component
class RecapTasks implements ChapterTasks {

	private final DueRecaps due;

	RecapTasks(DueRecaps due) {
		this.due = due;
	}

	@Override
	public List<Task> forChapter(ChapterReference chapter, Instant now) {
		LocalDate today = LocalDate.ofInstant(now, chapter.zone());
		return this.due.of(chapter.id(), now).stream().map((event) -> task(event, today)).toList();
	}

	private static Task task(Untold event, LocalDate today) {
		return Task
			.due("recap", event.title(), "recap.task.why", List.of(event.day()), event.endedAt(), event.due(), today,
					"/manage/chapters/" + event.chapterSlug() + "/recaps/new?event=" + event.slug())
			.asSample(event.sample());
	}

}
