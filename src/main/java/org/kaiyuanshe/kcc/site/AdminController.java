package org.kaiyuanshe.kcc.site;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.kaiyuanshe.kcc.core.AdminTasks;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.JobRunner;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.core.Task;
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

	private final List<AdminTasks> tasks;

	private final JobRunner jobs;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AdminController(List<AdminTasks> tasks, JobRunner jobs, ApplicationEventPublisher events, Clock clock) {
		this.tasks = tasks;
		this.clock = clock;
		this.jobs = jobs;
		this.events = events;
	}

	@GetMapping("/admin")
	String queue(Model model) {
		Instant now = this.clock.instant();
		model.addAttribute("tasks",
				this.tasks.stream()
					.flatMap((source) -> source.forAdmins(now).stream())
					.sorted(Task.MOST_URGENT_FIRST)
					.toList());
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
