package org.kaiyuanshe.kcc.resource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterTasks;
import org.kaiyuanshe.kcc.core.AdminTasks;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Task;
import org.springframework.stereotype.Component;

/** The requests that wait for an answer or a parcel, and the answers just given. */
@Component
class MaterialTasks implements AdminTasks, ChapterTasks {

	/** How long an answer is news. */
	private static final Duration NEWS = Duration.ofDays(14);

	private static final int MOST = 100;

	private final MaterialPages pages;

	private final PortalSettings settings;

	MaterialTasks(MaterialPages pages, PortalSettings settings) {
		this.pages = pages;
		this.settings = settings;
	}

	@Override
	public List<Task> forAdmins(Instant now) {
		LocalDate today = LocalDate.ofInstant(now, this.settings.zone());
		return this.pages.open().stream().limit(MOST).map((page) -> waiting(page, today)).toList();
	}

	/** An answer is due within five working days, a parcel by the day it is needed. */
	private static Task waiting(MaterialPage page, LocalDate today) {
		boolean open = page.status().isOpen();
		return Task.due(open ? "material" : "material-dispatch", new LocalizedText(page.summary(), null),
				"material.task.why", List.of(page.city(), page.neededBy()), page.askedAt(),
				open ? page.dueOn() : page.neededBy(), today, "/admin/materials/" + page.id());
	}

	@Override
	public List<Task> forChapter(ChapterReference chapter, Instant now) {
		return this.pages.ofChapter(chapter.id())
			.stream()
			.filter((page) -> isNews(page, now))
			.map((page) -> Task.waiting("material-answer", new LocalizedText(page.summary(), null),
					"material.task." + page.status(), List.of(), since(page),
					"/manage/chapters/%s/materials/%s".formatted(chapter.slug(), page.id())))
			.toList();
	}

	private static boolean isNews(MaterialPage page, Instant now) {
		return page.decidedAt() != null && page.status() != MaterialStatus.WITHDRAWN
				&& since(page).isAfter(now.minus(NEWS));
	}

	private static Instant since(MaterialPage page) {
		return (page.sentAt() != null) ? page.sentAt() : Objects.requireNonNull(page.decidedAt());
	}

}
