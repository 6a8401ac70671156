package org.kaiyuanshe.kcc.organisation;

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

/** Admins write down the terms of the board. */
@Controller
@RequestMapping("/admin/organisation/board")
@PreAuthorize("hasRole('ADMIN')")
class BoardAdminController {

	private final BoardService board;

	private final BoardPages pages;

	BoardAdminController(BoardService board, BoardPages pages) {
		this.board = board;
		this.pages = pages;
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", TermForm.empty());
		return "organisation/term";
	}

	@PostMapping
	String enter(@Valid @ModelAttribute("form") TermForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		boolean saved = new Saving(result, model, response).of(form,
				() -> this.board.enter(form.details(), me.memberId()));
		return saved ? done(form, redirect) : "organisation/term";
	}

	@GetMapping("/{year}")
	String edit(@PathVariable int year, Model model) {
		model.addAttribute("form", this.board.form(year));
		return show(year, model);
	}

	@PostMapping("/{year}")
	String change(@PathVariable int year, @Valid @ModelAttribute("form") TermForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		boolean saved = new Saving(result, model, response).of(form, () -> this.board.form(year),
				() -> this.board.change(year, form.openedWith(), form.details(), me.memberId()));
		return saved ? done(form, redirect) : show(year, model);
	}

	private String show(int year, Model model) {
		model.addAttribute("term", this.pages.find(year).orElseThrow(NotFoundException::new));
		return "organisation/term";
	}

	private static String done(TermForm form, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", "organisation.saved");
		return "redirect:/admin/organisation/board/" + Objects.requireNonNull(form.year());
	}

}
