package org.kaiyuanshe.kcc.organisation;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Objects;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Saving;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** Admins write down projects and decide what becomes of them. */
@Controller
@RequestMapping("/admin/organisation/projects")
@PreAuthorize("hasRole('ADMIN')")
class ProjectAdminController {

	private final ProjectService projects;

	private final ProjectPages pages;

	private final Clock clock;

	ProjectAdminController(ProjectService projects, ProjectPages pages, Clock clock) {
		this.projects = projects;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", ProjectForm.empty());
		return "organisation/project-form";
	}

	/** A new project begins in the incubator. */
	@PostMapping
	String enter(@Valid @ModelAttribute("form") ProjectForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		boolean saved = new Saving(result, model, response).of(form, () -> this.projects.enter(form.slug(),
				ProjectState.INCUBATING, form.details(), List.of(), me.memberId()));
		return saved ? done(form.slug().value(), redirect) : "organisation/project-form";
	}

	@GetMapping("/{slug}")
	String edit(@PathVariable String slug, Model model) {
		model.addAttribute("form", this.projects.form(slug));
		model.addAttribute("move", MoveForm.empty());
		return show(slug, model);
	}

	@PostMapping("/{slug}")
	String change(@PathVariable String slug, @Valid @ModelAttribute("form") ProjectForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		boolean saved = new Saving(result, model, response).of(form, () -> this.projects.form(slug),
				() -> this.projects.change(slug, form.openedWith(), form.details(), me.memberId()));
		model.addAttribute("move", MoveForm.empty());
		return saved ? done(slug, redirect) : show(slug, model);
	}

	@PostMapping("/{slug}/moves")
	String move(@PathVariable String slug, @Valid @ModelAttribute("move") MoveForm move, BindingResult result,
			@CurrentMember SignedIn me, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		boolean saved = new Saving(result, model, response).of(move, () -> this.projects.decide(slug, move.openedWith(),
				Objects.requireNonNull(move.becomes()), me.memberId(), move.reason()));
		if (saved) {
			return done(slug, redirect);
		}
		model.addAttribute("form", this.projects.form(slug));
		return show(slug, model);
	}

	@GetMapping("/{slug}/years/{year}")
	String year(@PathVariable String slug, @PathVariable int year, Model model) {
		model.addAttribute("form", this.projects.form(slug, year));
		return showYear(slug, year, model);
	}

	@PostMapping("/{slug}/years/{year}")
	String tell(@PathVariable String slug, @PathVariable int year, @Valid @ModelAttribute("form") YearForm form,
			BindingResult result, @CurrentMember SignedIn me, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		boolean saved = new Saving(result, model, response).of(form, () -> this.projects.form(slug, year),
				() -> this.projects.tell(slug, year, form.openedWith(), form.details(), me.memberId()));
		return saved ? done(slug, redirect) : showYear(slug, year, model);
	}

	private String show(String slug, Model model) {
		model.addAttribute("page", this.pages.find(slug).orElseThrow(NotFoundException::new));
		// Who is told that another was faster decides anew, on what is shown now.
		model.addAttribute("version", this.projects.form(slug).version());
		model.addAttribute("thisYear", String.valueOf(Year.now(this.clock)));
		return "organisation/project-form";
	}

	private String showYear(String slug, int year, Model model) {
		if (year < 1900 || year > 2200) {
			throw new NotFoundException();
		}
		model.addAttribute("year", year);
		show(slug, model);
		return "organisation/project-year";
	}

	private static String done(String slug, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", "organisation.saved");
		return "redirect:/admin/organisation/projects/" + slug;
	}

}
