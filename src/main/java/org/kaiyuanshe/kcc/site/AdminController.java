package org.kaiyuanshe.kcc.site;

import org.kaiyuanshe.kcc.application.ApplicationPages;
import org.kaiyuanshe.kcc.chapter.ActivityStage;
import org.kaiyuanshe.kcc.chapter.ChapterFilter;
import org.kaiyuanshe.kcc.chapter.ChapterPages;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.JobRunner;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.inactivity.InactivityPages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What needs an admin today, and the jobs that run by themselves. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class AdminController {

	private final ChapterPages chapters;

	private final ApplicationPages applications;

	private final InactivityPages inactivity;

	private final JobRunner jobs;

	private final ApplicationEventPublisher events;

	AdminController(ChapterPages chapters, ApplicationPages applications, InactivityPages inactivity, JobRunner jobs,
			ApplicationEventPublisher events) {
		this.chapters = chapters;
		this.applications = applications;
		this.inactivity = inactivity;
		this.jobs = jobs;
		this.events = events;
	}

	@GetMapping("/admin")
	String queue(Model model) {
		model.addAttribute("flagged", this.chapters.list(ChapterFilter.with(ActivityStage.FLAGGED)).items());
		model.addAttribute("lastCall", this.chapters.list(ChapterFilter.with(ActivityStage.LAST_CALL)).items());
		model.addAttribute("cases", this.inactivity.openCases());
		model.addAttribute("waiting", this.applications.waiting());
		return "site/admin";
	}

	@GetMapping("/admin/jobs")
	String jobs(Model model) {
		model.addAttribute("jobs", this.jobs.statuses());
		return "site/jobs";
	}

	@PostMapping("/admin/jobs/{name}/runs")
	@PreAuthorize("hasRole('OPERATOR')")
	String run(@PathVariable String name, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.jobs.run(name);
		this.events.publishEvent(new JobStarted(me.memberId(), name));
		redirect.addFlashAttribute("notice", "site.job.done");
		return "redirect:/admin/jobs";
	}

}
