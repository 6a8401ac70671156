package org.kaiyuanshe.kcc.application;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.validation.Valid;

/** The page where someone named as a co-lead answers in person. */
@Controller
@RequestMapping("/applications/co-leads/{token}")
class CoLeadController {

	private static final String PAGE = "redirect:/applications/co-leads/{token}";

	private final CoLeadService coLeads;

	private final CoLeadPages pages;

	CoLeadController(CoLeadService coLeads, CoLeadPages pages) {
		this.coLeads = coLeads;
		this.pages = pages;
	}

	@GetMapping
	String show(@PathVariable String token, Model model) {
		model.addAttribute("form", ConsentForm.empty());
		return page(token, model);
	}

	@PostMapping("/confirmation")
	String confirm(@PathVariable String token, @Valid @ModelAttribute("form") ConsentForm form, BindingResult result,
			Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return page(token, model);
		}
		this.coLeads.confirm(token);
		redirect.addFlashAttribute("notice", "application.co-lead.thanks");
		return PAGE;
	}

	@PostMapping("/refusal")
	String refuse(@PathVariable String token, RedirectAttributes redirect) {
		this.coLeads.refuse(token);
		redirect.addFlashAttribute("notice", "application.co-lead.pity");
		return PAGE;
	}

	private String page(String token, Model model) {
		model.addAttribute("page", this.pages.find(token).orElseThrow(NotFoundException::new));
		model.addAttribute("token", token);
		return "application/co-lead";
	}

}
