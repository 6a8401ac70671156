package org.kaiyuanshe.kcc.registration;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the camera of a phone opens when it sees a participant's code: a page for the
 * event's team, and nothing for anyone else.
 */
@Controller
@RequestMapping("/check-in/{code}")
@PreAuthorize("@checkInPermissions.mayScan(#code, principal)")
class ScanController {

	private final RegistrationPages pages;

	private final CheckInService checkIns;

	ScanController(RegistrationPages pages, CheckInService checkIns) {
		this.pages = pages;
		this.checkIns = checkIns;
	}

	@GetMapping
	String show(@PathVariable String code, Model model) {
		RegistrationPage page = find(code);
		model.addAttribute("page", page);
		model.addAttribute("open", this.checkIns.isOpen(page.occasion()));
		model.addAttribute("code", code);
		return "registration/scan";
	}

	@PostMapping
	String checkIn(@PathVariable String code, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		RegistrationPage page = find(code);
		this.checkIns.checkIn(page.occasion(), page.id(), me.memberId());
		redirect.addFlashAttribute("notice", "registration.check-in.done");
		return "redirect:/check-in/{code}";
	}

	private RegistrationPage find(String code) {
		return this.pages.findByCheckIn(code).orElseThrow(NotFoundException::new);
	}

}
