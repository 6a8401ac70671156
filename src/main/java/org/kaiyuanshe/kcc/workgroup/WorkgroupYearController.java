package org.kaiyuanshe.kcc.workgroup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormDifferences;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
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

/** A workgroup's leads write what it did in a year and what it plans. */
@Controller
@RequestMapping("/manage/workgroups/{slug}/years/{year}")
@PreAuthorize("@workgroupPermissions.mayLead(#slug, principal)")
class WorkgroupYearController {

	private static final int FIRST = 2000;

	private final WorkgroupDesk desk;

	private final WorkgroupPages pages;

	private final Clock clock;

	private final PortalSettings settings;

	WorkgroupYearController(WorkgroupDesk desk, WorkgroupPages pages, Clock clock, PortalSettings settings) {
		this.desk = desk;
		this.pages = pages;
		this.clock = clock;
		this.settings = settings;
	}

	/**
	 * Years before the portal may be told, and the next one; others are not there. The
	 * permission above is asked for this method as well.
	 */
	@ModelAttribute("page")
	WorkgroupPage page(@PathVariable String slug, @PathVariable int year) {
		int next = LocalDate.ofInstant(this.clock.instant(), this.settings.zone()).getYear() + 1;
		if (year < FIRST || year > next) {
			throw new NotFoundException();
		}
		return this.pages.find(slug).orElseThrow(NotFoundException::new);
	}

	@GetMapping
	String edit(@PathVariable String slug, @PathVariable int year, Model model) {
		model.addAttribute("form", this.desk.yearForm(slug, Year.of(year)));
		return page(year, model);
	}

	@PostMapping
	String write(@PathVariable String slug, @PathVariable int year, @Valid @ModelAttribute("form") YearForm form,
			BindingResult result, Model model, @CurrentMember SignedIn me, HttpServletResponse response,
			RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return page(year, model);
		}
		try {
			this.desk.write(slug, Year.of(year), form.seen(), form.report(), me.memberId());
		}
		// Two who write the same new year at once meet at the database's key.
		catch (OptimisticLockingFailureException | DataIntegrityViolationException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			YearForm theirs = this.desk.yearForm(slug, Year.of(year));
			model.addAttribute("theirs", theirs);
			model.addAttribute("differences", FormDifferences.between(form, theirs));
			return page(year, model);
		}
		redirect.addFlashAttribute("notice", "workgroup.year.saved");
		return "redirect:/manage/workgroups/{slug}";
	}

	private static String page(int year, Model model) {
		model.addAttribute("year", year);
		return "workgroup/year";
	}

}
