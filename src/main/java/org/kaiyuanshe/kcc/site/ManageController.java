package org.kaiyuanshe.kcc.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.kaiyuanshe.kcc.chapter.ChapterPage;
import org.kaiyuanshe.kcc.chapter.ChapterPages;
import org.kaiyuanshe.kcc.chapter.ChapterPermissions;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.chapter.ChapterTasks;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.MemberTasks;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.core.Task;
import org.kaiyuanshe.kcc.event.EventPages;
import org.kaiyuanshe.kcc.member.Body;
import org.kaiyuanshe.kcc.member.Teams;
import org.kaiyuanshe.kcc.workgroup.WorkgroupPages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a chapter's team sees first: its chapters, and for each what is due next. */
@Controller
class ManageController {

	private static final int EVENTS = 50;

	private final ChapterPages chapters;

	private final EventPages events;

	private final Teams teams;

	private final ChapterService service;

	private final ChapterPermissions permissions;

	private final List<ChapterTasks> tasks;

	private final WorkgroupPages workgroups;

	private final List<MemberTasks> ownTasks;

	private final PortalSettings settings;

	private final Clock clock;

	ManageController(ChapterPages chapters, ChapterService service, ChapterPermissions permissions,
			List<ChapterTasks> tasks, EventPages events, Teams teams, WorkgroupPages workgroups,
			List<MemberTasks> ownTasks, PortalSettings settings, Clock clock) {
		this.chapters = chapters;
		this.service = service;
		this.permissions = permissions;
		this.tasks = tasks;
		this.events = events;
		this.teams = teams;
		this.workgroups = workgroups;
		this.ownTasks = ownTasks;
		this.settings = settings;
		this.clock = clock;
	}

	@GetMapping("/manage")
	String list(@CurrentMember SignedIn me, Model model) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.settings.zone());
		model.addAttribute("chapters",
				this.chapters.cards(this.teams.bodiesOf(me.memberId(), Body.Kind.CHAPTER, today)));
		model.addAttribute("workgroups", this.workgroups.ledBy(me.memberId()));
		model.addAttribute("tasks", ownTasks(me));
		return "site/manage";
	}

	private List<Task> ownTasks(SignedIn me) {
		return this.ownTasks.stream()
			.flatMap((source) -> source.forMember(me.memberId(), this.clock.instant()).stream())
			.sorted(Task.MOST_URGENT_FIRST)
			.toList();
	}

	@GetMapping("/manage/chapters/{slug}")
	@PreAuthorize("@chapterPermissions.mayEdit(#slug, principal)")
	String show(@PathVariable String slug, @CurrentMember SignedIn me, Model model) {
		ChapterReference chapter = this.service.reference(slug).orElseThrow(NotFoundException::new);
		Instant now = this.clock.instant();
		ChapterPage page = this.chapters.find(slug).orElseThrow(NotFoundException::new);
		model.addAttribute("page", page);
		boolean mayLead = this.permissions.mayLead(slug, me);
		model.addAttribute("checklist", mayLead ? Checklist.of(page, LocalDate.ofInstant(now, chapter.zone())) : null);
		model.addAttribute("mayLead", mayLead);
		model.addAttribute("onTeam",
				page.presentTeam().stream().anyMatch((member) -> member.member().equals(me.memberId())));
		model.addAttribute("tasks", mayLead ? tasks(chapter, now) : List.of());
		model.addAttribute("events", this.events.ofChapter(slug, EVENTS));
		return "site/chapter";
	}

	/**
	 * What waits for the chapter's leads; the rest of the team could do nothing about it.
	 */
	private List<Task> tasks(ChapterReference chapter, Instant now) {
		return this.tasks.stream()
			.flatMap((source) -> source.forChapter(chapter, now).stream())
			.sorted(Task.MOST_URGENT_FIRST)
			.toList();
	}

}
