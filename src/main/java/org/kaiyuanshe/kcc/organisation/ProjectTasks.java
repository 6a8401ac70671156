package org.kaiyuanshe.kcc.organisation;

import java.time.Instant;
import java.util.List;

import org.kaiyuanshe.kcc.core.AdminTasks;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Task;
import org.springframework.stereotype.Component;

/** The projects that were quiet for a year: candidates for the archive. */
@Component
class ProjectTasks implements AdminTasks {

	private static final int MOST = 100;

	private final ProjectPages pages;

	private final PortalSettings settings;

	ProjectTasks(ProjectPages pages, PortalSettings settings) {
		this.pages = pages;
		this.settings = settings;
	}

	@Override
	public List<Task> forAdmins(Instant now) {
		return this.pages.candidates().stream().limit(MOST).map(this::task).toList();
	}

	private Task task(ProjectRow row) {
		Instant since = row.quietSince().plusYears(1).atStartOfDay(this.settings.zone()).toInstant();
		return Task.waiting("project-quiet", row.name(), "organisation.task.quiet", List.of(row.quietSince()), since,
				"/admin/organisation/projects/" + row.slug());
	}

}
