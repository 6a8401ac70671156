package org.kaiyuanshe.kcc.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterTasks;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Task;
import org.springframework.stereotype.Component;

/** The invitations to hold an event together that a chapter has yet to answer. */
@Component
class CoHostTasks implements ChapterTasks {

	private final CoHostPages pages;

	private final Communities communities;

	CoHostTasks(CoHostPages pages, Communities communities) {
		this.pages = pages;
		this.communities = communities;
	}

	@Override
	public List<Task> forChapter(ChapterReference chapter, Instant now) {
		return this.pages.ofChapter(chapter.slug())
			.stream()
			.filter(CoHosting::isWaiting)
			.map((invitation) -> task(chapter, invitation, now))
			.toList();
	}

	/** Due when the event begins. */
	private Task task(ChapterReference chapter, CoHosting invitation, Instant now) {
		LocalDate day = invitation.when().start().toLocalDate();
		return Task
			.due("cohost", invitation.title(), "event.cohost.task.why",
					List.of(this.communities.current().chapterName().with(invitation.host().city()), day),
					invitation.invitedAt(), day, LocalDate.ofInstant(now, chapter.zone()),
					"/manage/chapters/" + chapter.slug() + "/co-hosting")
			.asSample(invitation.sample());
	}

}
