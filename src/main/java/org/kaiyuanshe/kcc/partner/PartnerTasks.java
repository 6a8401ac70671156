package org.kaiyuanshe.kcc.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterTasks;
import org.kaiyuanshe.kcc.core.AdminTasks;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Task;
import org.springframework.stereotype.Component;

/** What was promised and is due: to national partners for admins, else for the leads. */
@Component
class PartnerTasks implements AdminTasks, ChapterTasks {

	/** From when on it waits: tasks appear so long before they are due. */
	private static final Period BEFORE = Period.ofDays(14);

	private final ObligationPages obligations;

	private final PortalSettings settings;

	PartnerTasks(ObligationPages obligations, PortalSettings settings) {
		this.obligations = obligations;
		this.settings = settings;
	}

	@Override
	public List<Task> forAdmins(Instant now) {
		return tasks(null, now, this.settings.zone());
	}

	@Override
	public List<Task> forChapter(ChapterReference chapter, Instant now) {
		return tasks(chapter.id(), now, chapter.zone());
	}

	private List<Task> tasks(@Nullable UUID chapter, Instant now, ZoneId zone) {
		LocalDate today = LocalDate.ofInstant(now, zone);
		return this.obligations.due(chapter, today).stream().map((due) -> task(due, today, zone)).toList();
	}

	private static Task task(ObligationPages.Due due, LocalDate today, ZoneId zone) {
		LocalDate day = due.row().dueOn();
		return Task.due("partner", due.partner(), "partner.task." + due.row().side(), List.of(due.row().what()),
				day.minus(BEFORE).atStartOfDay(zone).toInstant(), day, today,
				PartnerDesk.base(due.chapter()) + "/" + due.slug());
	}

}
