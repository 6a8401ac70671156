package org.kaiyuanshe.kcc.inactivity;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterPages;
import org.kaiyuanshe.kcc.core.Communities;
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

	private final Communities communities;

	CaseView(CasePages pages, ChapterPages chapters, Teams teams, CaseSettings settings, Communities communities) {
		this.pages = pages;
		this.chapters = chapters;
		this.teams = teams;
		this.settings = settings;
		this.communities = communities;
	}

	CasePage page(UUID id) {
		return this.pages.find(id).orElseThrow(NotFoundException::new);
	}

	String show(UUID id, Model model) {
		CasePage page = page(id);
		model.addAttribute("page", page);
		model.addAttribute("chapter", this.chapters.find(page.chapter()).orElseThrow(NotFoundException::new));
		String coreTeam = coreTeam();
		model.addAttribute("coreTeam", this.teams.leading(Body.Kind.WORKGROUP, coreTeam, page.today()));
		model.addAttribute("coreTeamSlug", coreTeam);
		model.addAllAttributes(Map.of("parties", Party.values(), "ways", Means.values(), "stances", Stance.values()));
		model.mergeAttributes(Map.of("contact", ContactForm.empty(page.today()), "opinion", OpinionForm.empty(),
				"retention", ReasonForm.empty(), "pause", PauseForm.empty(), "independence", NoticeForm.empty(),
				"dissolution", NoticeForm.empty(), "reversal", ReasonForm.empty(), "resumption", ReasonForm.empty()));
		return "inactivity/show";
	}

	/** The workgroup that the operator names, or else the one that the pack names. */
	private String coreTeam() {
		String set = this.settings.coreTeam();
		return Objects.requireNonNullElse((set != null) ? set : this.communities.current().coreTeam(), "");
	}

}
