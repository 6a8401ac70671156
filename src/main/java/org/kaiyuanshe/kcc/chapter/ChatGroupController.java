package org.kaiyuanshe.kcc.chapter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.kaiyuanshe.kcc.chapter.ChatGroupView.Picture;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
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

import jakarta.validation.Valid;

/**
 * A chapter's leads show the QR picture of its chat group and say whom to ask without one
 * (R13).
 */
@Controller
@RequestMapping("/manage/chapters/{slug}/chat-group")
@PreAuthorize("@chapterPermissions.mayLead(#slug, principal)")
class ChatGroupController {

	private final ChatGroupService groups;

	private final ChatGroupPages pages;

	private final ChapterService chapters;

	private final ChatGroupRules rules;

	private final Clock clock;

	ChatGroupController(ChatGroupService groups, ChatGroupPages pages, ChapterService chapters, ChatGroupRules rules,
			Clock clock) {
		this.groups = groups;
		this.pages = pages;
		this.chapters = chapters;
		this.rules = rules;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable String slug, Model model) {
		return page(slug, model);
	}

	@PostMapping("/picture")
	String upload(@PathVariable String slug, @Valid @ModelAttribute("upload") ChatGroupPictureForm form,
			BindingResult result, Model model, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		form.check(result, today(slug));
		ChatGroupPicture picture = form.read(result);
		if (picture == null || form.until() == null || result.hasErrors()) {
			return page(slug, model);
		}
		this.groups.show(slug, picture, form.until(), me.memberId());
		return done(redirect, "chat-group.shown");
	}

	@PostMapping("/expiry")
	String expire(@PathVariable String slug, @Valid @ModelAttribute("expiry") ChatGroupExpiryForm form,
			BindingResult result, Model model, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		form.check(result, today(slug));
		if (form.expiresOn() == null || result.hasErrors()) {
			return page(slug, model);
		}
		this.groups.expireOn(slug, form.expiresOn(), me.memberId());
		return done(redirect, "chat-group.expiry.changed");
	}

	@PostMapping("/contact")
	String ask(@PathVariable String slug, @Valid @ModelAttribute("contact") ChatGroupContactForm form,
			BindingResult result, Model model, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		form.check(result);
		if (result.hasErrors()) {
			return page(slug, model);
		}
		this.groups.ask(slug, form.contact(), form.note(), me.memberId());
		return done(redirect, "chat-group.contact.changed");
	}

	@PostMapping("/removal")
	String takeDown(@PathVariable String slug, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.groups.takeDown(slug, me.memberId());
		return done(redirect, "chat-group.taken-down");
	}

	/** The page with its three forms; a form that was sent is kept as it was typed. */
	private String page(String slug, Model model) {
		ChapterReference chapter = chapter(slug);
		ChatGroupView group = this.pages.find(chapter.id());
		Picture picture = group.picture();
		LocalDate usual = today(slug).plusDays(this.rules.days());
		model.addAttribute("chapter", chapter);
		model.addAttribute("group", group);
		model.mergeAttributes(Map.of("upload", ChatGroupPictureForm.until(usual), "expiry",
				new ChatGroupExpiryForm((picture != null) ? picture.expiresOn() : usual), "contact",
				new ChatGroupContactForm(group.contact(), group.note())));
		return "chapter/chat-group";
	}

	private LocalDate today(String slug) {
		return LocalDate.ofInstant(this.clock.instant(), chapter(slug).zone());
	}

	private ChapterReference chapter(String slug) {
		return this.chapters.reference(slug).orElseThrow(NotFoundException::new);
	}

	private static String done(RedirectAttributes redirect, String notice) {
		redirect.addFlashAttribute("notice", notice);
		return "redirect:/manage/chapters/{slug}/chat-group";
	}

}
