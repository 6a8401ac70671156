package org.kaiyuanshe.kcc.organisation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
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

/** Admins write down who sat on the board. */
@Controller
@RequestMapping("/admin/organisation/board/{year}/seats")
@PreAuthorize("hasRole('ADMIN')")
class SeatAdminController {

	private final BoardService board;

	private final BoardPages pages;

	SeatAdminController(BoardService board, BoardPages pages) {
		this.board = board;
		this.pages = pages;
	}

	@GetMapping("/new")
	String blank(@PathVariable int year, Model model) {
		model.addAttribute("form", SeatForm.empty());
		return show(year, null, model);
	}

	@PostMapping
	String seat(@PathVariable int year, @Valid @ModelAttribute("form") SeatForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		boolean saved = new Saving(result, model, response).of(form,
				() -> this.board.seat(year, form.details(), me.memberId()));
		return saved ? done(redirect) : show(year, null, model);
	}

	@GetMapping("/{id}")
	String edit(@PathVariable int year, @PathVariable UUID id, Model model) {
		model.addAttribute("form", this.board.form(year, id));
		return show(year, id, model);
	}

	@PostMapping("/{id}")
	String change(@PathVariable int year, @PathVariable UUID id, @Valid @ModelAttribute("form") SeatForm form,
			BindingResult result, @CurrentMember SignedIn me, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		boolean saved = new Saving(result, model, response).of(form, () -> this.board.form(year, id),
				() -> this.board.change(year, id, form.openedWith(), form.details(), me.memberId()));
		return saved ? done(redirect) : show(year, id, model);
	}

	private String show(int year, @Nullable UUID seat, Model model) {
		model.addAttribute("term", this.pages.find(year).orElseThrow(NotFoundException::new));
		model.addAttribute("seat", seat);
		model.addAttribute("offices", Office.values());
		return "organisation/seat";
	}

	private static String done(RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", "organisation.saved");
		return "redirect:/admin/organisation/board/{year}";
	}

}
