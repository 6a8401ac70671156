package org.kaiyuanshe.kcc.inactivity;

import java.util.Map;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterPages;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.inactivity.Contact.Means;
import org.kaiyuanshe.kcc.inactivity.Contact.Party;
import org.kaiyuanshe.kcc.inactivity.Opinion.Stance;
import org.kaiyuanshe.kcc.member.Body;
import org.kaiyuanshe.kcc.member.Teams;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a case with its forms; one that was filled in badly is shown as typed. */
@Component
class CaseView {

	private final CasePages pages;

	private final ChapterPages chapters;

	private final Teams teams;

	private final CaseSettings settings;

	CaseView(CasePages pages, ChapterPages chapters, Teams teams, CaseSettings settings) {
		this.pages = pages;
		this.chapters = chapters;
		this.teams = teams;
		this.settings = settings;
	}

	CasePage page(UUID id) {
		return this.pages.find(id).orElseThrow(NotFoundException::new);
	}

	String show(UUID id, Model model) {
		CasePage page = page(id);
		model.addAttribute("page", page);
		model.addAttribute("chapter", this.chapters.find(page.chapter()).orElseThrow(NotFoundException::new));
		model.addAttribute("coreTeam", this.teams.leading(Body.Kind.WORKGROUP, this.settings.coreTeam(), page.today()));
		model.addAttribute("coreTeamSlug", this.settings.coreTeam());
		model.addAllAttributes(Map.of("parties", Party.values(), "ways", Means.values(), "stances", Stance.values()));
		model.mergeAttributes(Map.of("contact", ContactForm.empty(page.today()), "opinion", OpinionForm.empty(),
				"retention", ReasonForm.empty(), "pause", PauseForm.empty(), "independence", NoticeForm.empty(),
				"dissolution", NoticeForm.empty(), "reversal", ReasonForm.empty(), "resumption", ReasonForm.empty()));
		return "inactivity/show";
	}

}
