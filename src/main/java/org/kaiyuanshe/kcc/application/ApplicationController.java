package org.kaiyuanshe.kcc.application;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.application.CityCheck.Finding;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Community;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.TimeZones;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.validation.Valid;

/** The applicant's side: the form, and the status page behind a private link. */
@Controller
@RequestMapping("/applications")
class ApplicationController {

	private final ChapterApplicationService applications;

	private final ApplicationPages pages;

	private final CityCheck cityCheck;

	private final Communities communities;

	ApplicationController(ChapterApplicationService applications, ApplicationPages pages, CityCheck cityCheck,
			Communities communities) {
		this.applications = applications;
		this.pages = pages;
		this.cityCheck = cityCheck;
		this.communities = communities;
	}

	@GetMapping("/new")
	String blank(Model model, Locale locale) {
		model.addAttribute("form", ApplicationForm.empty());
		return form(model, locale);
	}

	/** The answer to "is this city free?" while it is being typed. */
	@GetMapping("/new/city")
	String city(@RequestParam(required = false) @Nullable String city, Model model) {
		model.addAttribute("finding", this.cityCheck.of(new LocalizedText(city, null)));
		return "application/_city :: finding";
	}

	@PostMapping
	String create(@Valid @ModelAttribute("form") ApplicationForm form, BindingResult result, Model model,
			Locale locale) {
		form.check(regions(), result);
		if (!result.hasFieldErrors("city")) {
			Finding finding = this.cityCheck.of(form.cityNames());
			if (!finding.isFree()) {
				FormErrors.reject(result, "city", form.city(), "application.city." + finding.kind());
				model.addAttribute("finding", finding);
			}
		}
		if (result.hasErrors()) {
			return form(model, locale);
		}
		this.applications.draft(form.proposal(), form.applicant(locale));
		return "redirect:/applications/received";
	}

	@GetMapping("/received")
	String received() {
		return "application/received";
	}

	@GetMapping("/{token}")
	String show(@PathVariable String token, Model model) {
		model.addAttribute("page", this.pages.findByToken(token).orElseThrow(NotFoundException::new));
		model.addAttribute("token", token);
		return "application/show";
	}

	@PostMapping("/{token}/submission")
	String submit(@PathVariable String token, RedirectAttributes redirect) {
		this.applications.submit(token);
		redirect.addFlashAttribute("notice", "application.submitted");
		return "redirect:/applications/{token}";
	}

	@PostMapping("/{token}/withdrawal")
	String withdraw(@PathVariable String token, RedirectAttributes redirect) {
		this.applications.withdraw(token);
		redirect.addFlashAttribute("notice", "application.withdrawn");
		return "redirect:/applications/{token}";
	}

	private String form(Model model, Locale locale) {
		model.addAttribute("regions", this.communities.current().regions());
		model.addAttribute("countries", countries(locale));
		model.addAttribute("zones", TimeZones.choices(locale));
		model.addAttribute("htmx", true);
		return "application/form";
	}

	private Set<String> regions() {
		return this.communities.current().regions().stream().map(Community.Region::code).collect(Collectors.toSet());
	}

	private static List<Country> countries(Locale locale) {
		return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)
			.stream()
			.map((code) -> new Country(code, Locale.of("", code).getDisplayCountry(locale)))
			.sorted(Comparator.comparing((Country country) -> !country.code().equals("CN"))
				.thenComparing(Country::name, Collator.getInstance(locale)))
			.toList();
	}

	/** A country or region to choose, by its ISO 3166-1 code. */
	record Country(String code, String name) {
	}

}
