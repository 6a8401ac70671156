package org.kaiyuanshe.kcc.event;

import java.util.Locale;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.TimeZones;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out what the form of an event offers to choose from. */
@Component
class EventChoices {

	private final ChapterService chapters;

	EventChoices(ChapterService chapters) {
		this.chapters = chapters;
	}

	void layOut(String chapter, Locale locale, Model model) {
		model.addAttribute("chapter", host(chapter));
		model.addAttribute("modes", EventMode.values());
		model.addAttribute("zones", TimeZones.choices(locale));
	}

	ChapterReference host(String chapter) {
		return this.chapters.reference(chapter).orElseThrow(NotFoundException::new);
	}

}
