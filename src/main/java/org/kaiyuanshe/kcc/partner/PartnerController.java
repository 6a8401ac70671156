package org.kaiyuanshe.kcc.partner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/partners")
class PartnerController {

	private final PartnerPages pages;

	private final TierFigures figures;

	PartnerController(PartnerPages pages, TierFigures figures) {
		this.pages = pages;
		this.figures = figures;
	}

	@GetMapping
	String list(Model model) {
		List<PartnerCard> all = this.pages.agreed();
		Map<Boolean, List<PartnerCard>> over = all.stream()
			.collect(Collectors.partitioningBy((card) -> card.state() == PartnerState.ENDED));
		model.addAttribute("tiers", groups(over.get(false), (card) -> card.chapter() == null, PartnerCard::tier));
		model.addAttribute("chapters", groups(over.get(false), (card) -> card.chapter() != null, PartnerCard::city));
		model.addAttribute("ended", over.get(true));
		model.addAttribute("figures",
				this.figures.all()
					.stream()
					.collect(Collectors.groupingBy(TierFigure::period, LinkedHashMap::new, Collectors.toList())));
		return "partner/list";
	}

	@GetMapping("/{slug}")
	String show(@PathVariable String slug, Model model) {
		model.addAttribute("page", this.pages.find(slug).orElseThrow(NotFoundException::new));
		return "partner/show";
	}

	private static <K> Map<K, List<PartnerCard>> groups(List<PartnerCard> cards, Predicate<PartnerCard> which,
			Function<PartnerCard, K> heading) {
		return cards.stream()
			.filter(which)
			.collect(Collectors.groupingBy(heading, LinkedHashMap::new, Collectors.toList()));
	}

}
