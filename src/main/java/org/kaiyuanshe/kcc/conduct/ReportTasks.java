package org.kaiyuanshe.kcc.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.kaiyuanshe.kcc.core.AdminTasks;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Task;
import org.kaiyuanshe.kcc.core.When;
import org.springframework.stereotype.Component;

/** The reports that are not closed; the line says nothing of what is in them. */
@Component
class ReportTasks implements AdminTasks {

	private static final int MOST = 100;

	private final ReportPages pages;

	private final PortalSettings settings;

	ReportTasks(ReportPages pages, PortalSettings settings) {
		this.pages = pages;
		this.settings = settings;
	}

	@Override
	public List<Task> forAdmins(Instant now) {
		return this.pages.waiting().stream().limit(MOST).map(this::task).toList();
	}

	private Task task(ReportRow row) {
		LocalDate day = LocalDate.ofInstant(row.filedAt(), this.settings.zone());
		LocalizedText subject = new LocalizedText(When.day(day, Locale.CHINESE), When.day(day, Locale.ENGLISH));
		List<Object> details = (row.takenBy() != null) ? List.of(row.takenBy()) : List.of();
		return Task.waiting("conduct-report", subject, "conduct.task." + row.state(), details, row.filedAt(),
				"/admin/conduct/" + row.id());
	}

}
