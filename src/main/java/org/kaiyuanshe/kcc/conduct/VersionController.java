package org.kaiyuanshe.kcc.conduct;

import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
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

/** The admins' side of the code of conduct: its versions, and a new one. */
@Controller
@RequestMapping("/admin/code-of-conduct")
@PreAuthorize("hasRole('ADMIN')")
class VersionController {

	private final CodeOfConductService codeOfConduct;

	private final VersionPages pages;

	VersionController(CodeOfConductService codeOfConduct, VersionPages pages) {
		this.codeOfConduct = codeOfConduct;
		this.pages = pages;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("versions", this.pages.rows());
		model.addAttribute("accounts", this.pages.accounts());
		return "conduct/versions";
	}

	@GetMapping("/versions/new")
	String form(Model model) {
		model.addAttribute("form", VersionForm.of(current()));
		return "conduct/version-form";
	}

	@PostMapping("/versions")
	String publish(@Valid @ModelAttribute("form") VersionForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		// Where a field could not be converted there is no form, only what was typed.
		if (result.getTarget() != null && !result.hasFieldErrors("label")
				&& this.codeOfConduct.isTaken(form.newLabel())) {
			FormErrors.reject(result, "label", form.label(), "conduct.version.taken");
		}
		if (result.hasErrors()) {
			return "conduct/version-form";
		}
		try {
			this.codeOfConduct.publish(form.newLabel(), form.text(), form.whatChanged(), form.basedOn(), me.memberId());
		}
		catch (ChangedMeanwhile ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("theirs", current());
			return "conduct/version-form";
		}
		redirect.addFlashAttribute("notice", "conduct.version.done");
		return "redirect:/admin/code-of-conduct";
	}

	/** A version word for word, also one that is in force no more. */
	@GetMapping("/versions/{label}")
	String show(@PathVariable String label, Model model) {
		model.addAttribute("page", this.pages.find(label).orElseThrow(NotFoundException::new));
		return "conduct/version";
	}

	private CodeOfConductPage current() {
		return this.pages.latest().orElseThrow(NotFoundException::new);
	}

}
