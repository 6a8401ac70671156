package org.kaiyuanshe.kcc.inactivity;

import java.time.Instant;
import java.util.List;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterTasks;
import org.kaiyuanshe.kcc.core.AdminTasks;
import org.kaiyuanshe.kcc.core.Task;
import org.kaiyuanshe.kcc.inactivity.InactivityPages.OpenCase;
import org.springframework.stereotype.Component;

/** The open cases: for admins what is missing, for a chapter's team what follows. */
@Component
class CaseTasks implements AdminTasks, ChapterTasks {

	private static final int MOST = 100;

	private final InactivityPages pages;

	CaseTasks(InactivityPages pages) {
		this.pages = pages;
	}

	@Override
	public List<Task> forAdmins(Instant now) {
		return this.pages.openCases()
			.stream()
			.limit(MOST)
			.map((open) -> Task.waiting("case", open.city(), "inactivity.task.why." + open.next(), List.of(),
					open.openedAt(), "/admin/cases/" + open.id()))
			.toList();
	}

	@Override
	public List<Task> forChapter(ChapterReference chapter, Instant now) {
		return this.pages.openCaseOf(chapter.id()).stream().map((open) -> forTeam(chapter, open)).toList();
	}

	private static Task forTeam(ChapterReference chapter, OpenCase open) {
		return open.byHand()
				? Task.waiting("talk", chapter.city(), "inactivity.task.team.by-hand", List.of(), open.openedAt(),
						"/chapters/" + open.chapter())
				: Task.waiting("flagged", chapter.city(), "inactivity.task.team", List.of(), open.openedAt(),
						"/manage/chapters/" + open.chapter() + "/events/new");
	}

}
