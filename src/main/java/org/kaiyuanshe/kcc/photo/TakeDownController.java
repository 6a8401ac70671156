package org.kaiyuanshe.kcc.photo;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
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

/** The page of a photo, where anyone who sees it can ask for its take-down (R12). */
@Controller
@RequestMapping("/photos/{id}")
class TakeDownController {

	private final PhotoReader photos;

	private final PhotoAccess access;

	private final TakeDowns requests;

	private final Clock clock;

	TakeDownController(PhotoReader photos, PhotoAccess access, TakeDowns requests, Clock clock) {
		this.photos = photos;
		this.access = access;
		this.requests = requests;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable UUID id, @CurrentMember @Nullable SignedIn me, Model model) {
		model.addAttribute("form", TakeDownForm.empty(this.clock.instant()));
		return page(id, me, model);
	}

	@PostMapping("/take-down-requests")
	String ask(@PathVariable UUID id, @Valid @ModelAttribute("form") TakeDownForm form, BindingResult result,
			@CurrentMember @Nullable SignedIn me, Locale locale, Model model, RedirectAttributes redirect) {
		form.check(this.clock.instant(), result);
		String page = page(id, me, model);
		if (result.hasErrors()) {
			return page;
		}
		this.requests.ask(id, form.why(), form.address(), locale);
		redirect.addFlashAttribute("notice", "photo.take-down.asked");
		redirect.addFlashAttribute("noticeArgs", new Object[] { TakeDowns.ANSWER_DAYS });
		return "redirect:/photos/{id}";
	}

	private String page(UUID id, @Nullable SignedIn me, Model model) {
		this.photos.find(id).filter((photo) -> this.access.maySee(photo, me)).orElseThrow(NotFoundException::new);
		model.addAttribute("photo", this.photos.view(id).orElseThrow(NotFoundException::new));
		return "photo/show";
	}

}
