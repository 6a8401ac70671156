package org.kaiyuanshe.kcc.site;

import java.time.Clock;
import java.time.LocalDate;

import org.kaiyuanshe.kcc.chapter.ChapterPages;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.event.EventPages;
import org.kaiyuanshe.kcc.member.Body;
import org.kaiyuanshe.kcc.member.Teams;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a chapter's team sees first: its chapters, and for each what is due next. */
@Controller
class ManageController {

	private static final int EVENTS = 50;

	private final ChapterPages chapters;

	private final EventPages events;

	private final Teams teams;

	private final Clock clock;

	ManageController(ChapterPages chapters, EventPages events, Teams teams, Clock clock) {
		this.chapters = chapters;
		this.events = events;
		this.teams = teams;
		this.clock = clock;
	}

	@GetMapping("/manage")
	String list(@CurrentMember SignedIn me, Model model) {
		model.addAttribute("chapters",
				this.chapters.cards(this.teams.bodiesOf(me.memberId(), Body.Kind.CHAPTER, LocalDate.now(this.clock))));
		return "site/manage";
	}

	@GetMapping("/manage/chapters/{slug}")
	@PreAuthorize("@chapterPermissions.mayEdit(#slug, principal)")
	String show(@PathVariable String slug, Model model) {
		model.addAttribute("page", this.chapters.find(slug).orElseThrow(NotFoundException::new));
		model.addAttribute("events", this.events.ofChapter(slug, EVENTS));
		return "site/chapter";
	}

}
