package org.kaiyuanshe.kcc.inactivity;

import java.time.Instant;
import java.util.List;

import org.kaiyuanshe.kcc.core.AdminTasks;
import org.kaiyuanshe.kcc.core.Task;
import org.springframework.stereotype.Component;

/** The open cases. */
@Component
class CaseTasks implements AdminTasks {

	private final InactivityPages pages;

	CaseTasks(InactivityPages pages) {
		this.pages = pages;
	}

	@Override
	public List<Task> forAdmins(Instant now) {
		return this.pages.openCases()
			.stream()
			.map((open) -> Task.waiting("case", open.city(), "inactivity.task.why", List.of(), open.openedAt(),
					"/chapters/" + open.chapter()))
			.toList();
	}

}
