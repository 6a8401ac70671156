package org.kaiyuanshe.kcc.content;

import java.util.Set;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Purposes;
import org.kaiyuanshe.kcc.organisation.ContactPages;
import org.kaiyuanshe.kcc.organisation.ContactPoint.Medium;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The community's own pages. */
@Controller
class PageController {

	/** The pages of the pack that have an address. */
	static final Set<String> SHOWN = Set.of("about", "contact", "privacy", "start-a-chapter");

	private final Pages pages;

	private final ContactPages contacts;

	private final Purposes purposes;

	PageController(Pages pages, ContactPages contacts, Purposes purposes) {
		this.purposes = purposes;
		this.pages = pages;
		this.contacts = contacts;
	}

	@GetMapping("/about")
	String about(Model model) {
		return show("about", model);
	}

	@GetMapping("/contact")
	String contact(Model model) {
		model.addAttribute("mailboxes", this.contacts.present(Medium.MAILBOX));
		model.addAttribute("channels", this.contacts.present(Medium.CHANNEL));
		return show("contact", model);
	}

	@GetMapping("/privacy")
	String privacy(Model model) {
		model.addAttribute("kept", this.purposes.all());
		return show("privacy", model);
	}

	@GetMapping("/start-a-chapter")
	String startAChapter(Model model) {
		show("start-a-chapter", model);
		return "content/start-a-chapter";
	}

	private String show(String slug, Model model) {
		model.addAttribute("page", this.pages.find(slug).orElseThrow(NotFoundException::new));
		return "content/page";
	}

}
