package org.kaiyuanshe.kcc.recap;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterPermissions;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the pages on which a team writes its recaps. */
@Component
class RecapDesk {

	private final RecapPages pages;

	private final RecapEvents events;

	private final RecapCopy copies;

	private final ChapterService chapters;

	private final ChapterPermissions permissions;

	private final RecapHiding hiding;

	RecapDesk(RecapPages pages, RecapEvents events, RecapCopy copies, ChapterService chapters,
			ChapterPermissions permissions, RecapHiding hiding) {
		this.hiding = hiding;
		this.pages = pages;
		this.events = events;
		this.copies = copies;
		this.chapters = chapters;
		this.permissions = permissions;
	}

	String list(String chapter, SignedIn me, Model model) {
		head(chapter, me, model);
		model.addAttribute("recaps", this.pages.writtenBy(chapter));
		return "recap/written";
	}

	/** The form; with what it would look like if that was asked for. */
	String write(String chapter, @Nullable String recap, @Nullable RecapForm preview, SignedIn me, Model model) {
		head(chapter, me, model);
		model.addAttribute("past", this.events.past(chapter));
		model.addAttribute("upcoming", this.events.upcoming(chapter));
		model.addAttribute("recap", recap);
		model.addAttribute("preview", (preview != null) ? new Preview(preview.text()) : null);
		return "recap/form";
	}

	/** The page of one, with its gallery. */
	String show(String chapter, String recap, SignedIn me, Model model) {
		head(chapter, me, model);
		model.addAttribute("page", find(chapter, recap));
		this.hiding.at(RecapHiding.PREFIX + recap).ifPresent((thing) -> model.addAttribute("hiding", thing.hiding()));
		model.mergeAttributes(Map.of("upload", new PhotosForm(List.of()), "most", Recap.MOST_PHOTOS));
		return "recap/manage";
	}

	/** What is copied to other places. */
	String copy(String chapter, String recap, SignedIn me, Locale language, Model model) {
		show(chapter, recap, me, model);
		RecapPage page = find(chapter, recap);
		model.addAttribute("words", this.copies.words(page, language));
		model.addAttribute("source", this.copies.source(page, language));
		return "recap/copy";
	}

	RecapPage find(String chapter, String recap) {
		return this.pages.findOf(chapter, recap).orElseThrow(NotFoundException::new);
	}

	RecapForm form(String chapter, String recap) {
		return RecapForm.of(find(chapter, recap), this.events.past(chapter));
	}

	private void head(String chapter, SignedIn me, Model model) {
		ChapterReference writer = this.chapters.reference(chapter).orElseThrow(NotFoundException::new);
		model.addAttribute("chapter", writer);
		model.addAttribute("mayLead", this.permissions.mayLead(chapter, me));
	}

}
