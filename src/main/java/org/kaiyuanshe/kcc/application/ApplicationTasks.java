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

	private final ApplicationLists lists;

	ApplicationTasks(ApplicationLists lists) {
		this.lists = lists;
	}

	@Override
	public List<Task> forAdmins(Instant now) {
		return this.lists.waiting().stream().map(ApplicationTasks::task).toList();
	}

	private static Task task(ApplicationRow row) {
		boolean incomplete = row.status() == ApplicationStatus.IN_REVIEW && row.missing() != null;
		return new Task("application", row.city(),
				"application.task.why." + (incomplete ? "missing" : row.status().name()),
				List.of(row.applicantName(), Objects.requireNonNullElse(row.missing(), "")), row.submittedAt(),
				Objects.requireNonNull(row.due()), row.overdue(), "/admin/applications/" + row.id(), row.sample());
	}

}
