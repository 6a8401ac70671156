package org.kaiyuanshe.kcc.partner;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the pages on which partners are looked after, for admins or for a chapter. */
@Component
class PartnerDesk {

	private final PartnerPages pages;

	private final ObligationPages obligations;

	private final ChapterService chapters;

	PartnerDesk(PartnerPages pages, ObligationPages obligations, ChapterService chapters) {
		this.pages = pages;
		this.obligations = obligations;
		this.chapters = chapters;
	}

	static String base(@Nullable String chapter) {
		return (chapter != null) ? "/manage/chapters/%s/partners".formatted(chapter) : "/admin/partners";
	}

	/** Back to the page of one partner. */
	static String one(@Nullable String chapter, String slug) {
		return "redirect:" + base(chapter) + "/" + slug;
	}

	/** The chapter whose partners they are; none for national ones. */
	@Nullable UUID owner(@Nullable String chapter) {
		return (chapter != null) ? reference(chapter).id() : null;
	}

	LocalDate today() {
		return this.pages.today();
	}

	String list(@Nullable String chapter, Model model) {
		layOut(chapter, model);
		model.addAttribute("partners", this.pages.all(chapter));
		return "partner/desk";
	}

	String one(@Nullable String chapter, String slug, Model model) {
		layOut(chapter, model);
		model.addAttribute("card", find(chapter, slug));
		model.addAttribute("obligations", this.obligations.of(slug, today()));
		model.addAttribute("sides", Obligation.Side.values());
		return "partner/manage";
	}

	/** The form of a partner, or of a new one. */
	String form(@Nullable String chapter, @Nullable String slug, Model model) {
		layOut(chapter, model);
		model.addAttribute("card", (slug != null) ? find(chapter, slug) : null);
		model.addAttribute("tierChoices", PartnerTier.values());
		return "partner/form";
	}

	private void layOut(@Nullable String chapter, Model model) {
		model.addAttribute("home", (chapter != null) ? reference(chapter) : null);
		model.addAttribute("base", base(chapter));
	}

	private PartnerCard find(@Nullable String chapter, String slug) {
		return this.pages.findOf(chapter, slug).orElseThrow(NotFoundException::new);
	}

	private ChapterReference reference(String chapter) {
		return this.chapters.reference(chapter).orElseThrow(NotFoundException::new);
	}

}
