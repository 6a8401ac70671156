package org.kaiyuanshe.kcc.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.kaiyuanshe.kcc.core.AdminTasks;
import org.kaiyuanshe.kcc.core.Task;
import org.springframework.stereotype.Component;

/** The applications that wait for an answer. */
@Component
class ApplicationTasks implements AdminTasks {

	private final ApplicationPages pages;

	ApplicationTasks(ApplicationPages pages) {
		this.pages = pages;
	}

	@Override
	public List<Task> forAdmins(Instant now) {
		return this.pages.waiting()
			.stream()
			.map((row) -> new Task("application", row.city(), "application.task.why", List.of(row.applicantName()),
					row.submittedAt(), Objects.requireNonNull(row.due()), row.overdue(),
					"/admin/applications/" + row.id(), row.sample()))
			.toList();
	}

}
