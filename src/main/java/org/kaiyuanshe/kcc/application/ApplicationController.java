package org.kaiyuanshe.kcc.application;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.TimeZones;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** The form with which someone applies: saved for later, sent, changed, sent at last. */
@Controller
@RequestMapping("/applications")
class ApplicationController {

	private final ChapterApplicationService applications;

	private final ApplicationForms forms;

	private final ApplicationFormCheck check;

	private final RestartCheck restarts;

	private final CityCheck cityCheck;

	private final Communities communities;

	ApplicationController(ChapterApplicationService applications, ApplicationForms forms, ApplicationFormCheck check,
			RestartCheck restarts, CityCheck cityCheck, Communities communities) {
		this.applications = applications;
		this.forms = forms;
		this.check = check;
		this.restarts = restarts;
		this.cityCheck = cityCheck;
		this.communities = communities;
	}

	@GetMapping("/new")
	String blank(@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String restart, Model model, Locale locale) {
		boolean again = after != null && !after.isBlank();
		ApplicationForm form = again ? this.forms.again(after) : ApplicationForm.empty(restart);
		model.addAttribute("form", form);
		return page(restartOf(form), model, locale);
	}

	/** The answer to "is this city free?" while it is being typed. */
	@GetMapping("/new/city")
	String city(@RequestParam(required = false) @Nullable String city, Model model) {
		model.addAttribute("finding", this.cityCheck.of(new LocalizedText(city, null)));
		return "application/_city :: finding";
	}

	@PostMapping
	String create(@Valid @ModelAttribute("form") ApplicationForm form, BindingResult result, Model model,
			RedirectAttributes redirect, Locale locale) {
		Restart restart = restartOf(form);
		if (!isFine(form, form.email(), restart, result, model)) {
			return page(restart, model, locale);
		}
		try {
			this.applications.draft(form.proposal(restart), form.applicant(locale), form.consent(),
					this.forms.origin(form, restart));
		}
		catch (TooManyDrafts ex) {
			FormErrors.reject(result, "email", form.email(), ex.key());
			return page(restart, model, locale);
		}
		redirect.addFlashAttribute("saved", form.isForLater());
		return "redirect:/applications/received";
	}

	@GetMapping("/received")
	String received() {
		return "application/received";
	}

	@GetMapping("/{token}/edit")
	String edit(@PathVariable String token, Model model, Locale locale) {
		ApplicationForm form = this.forms.draft(token);
		model.addAttribute("form", form);
		return page(restartOf(form), model, locale);
	}

	@PostMapping("/{token}")
	String change(@PathVariable String token, @Valid @ModelAttribute("form") ApplicationForm form, BindingResult result,
			Model model, Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
		ApplicationForm stored = this.forms.draft(token);
		Restart restart = restartOf(stored);
		if (!isFine(form, stored.email(), restart, result, model)) {
			return page(restart, model, locale);
		}
		try {
			this.applications.change(token, (form.version() != null) ? form.version() : -1, form.proposal(restart),
					form.strippedName(), form.consent());
		}
		catch (OptimisticLockingFailureException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("theirs", this.forms.draft(token));
			return page(restart, model, locale);
		}
		if (!form.isForLater()) {
			this.applications.submit(token);
		}
		redirect.addFlashAttribute("notice", form.isForLater() ? "application.saved" : "application.submitted");
		return "redirect:/applications/{token}";
	}

	/** Confirms the address and sends the draft, if it is whole. */
	@PostMapping("/{token}/submission")
	String submit(@PathVariable String token, Model model, Locale locale, HttpServletResponse response,
			RedirectAttributes redirect) {
		ApplicationForm form = this.forms.draft(token);
		Restart restart = restartOf(form);
		BindingResult result = new BeanPropertyBindingResult(form, "form");
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
		if (!isFine(form, form.email(), restart, result, model)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(restart, model, locale);
		}
		this.applications.submit(token);
		redirect.addFlashAttribute("notice", "application.submitted");
		return "redirect:/applications/{token}";
	}

	private boolean isFine(ApplicationForm form, @Nullable String email, @Nullable Restart restart,
			BindingResult result, Model model) {
		this.check.limits(form, email, result);
		if (!form.isForLater()) {
			model.addAttribute("finding", this.check.whole(form, restart, result));
		}
		return !result.hasErrors();
	}

	private @Nullable Restart restartOf(ApplicationForm form) {
		return (form.restart() != null && !form.restart().isBlank()) ? this.restarts.of(form.restart()) : null;
	}

	private String page(@Nullable Restart restart, Model model, Locale locale) {
		model.addAttribute("restart", restart);
		model.addAttribute("regions", this.communities.current().regions());
		model.addAttribute("countries", Country.all(locale));
		model.addAttribute("zones", TimeZones.choices(locale));
		model.addAttribute("htmx", true);
		return "application/form";
	}

}
