package org.kaiyuanshe.kcc.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The organisation's memory, for everyone. */
@Controller
class MemoryController {

	private final BoardPages board;

	private final AwardPages awards;

	private final ProjectPages projects;

	MemoryController(BoardPages board, AwardPages awards, ProjectPages projects) {
		this.board = board;
		this.awards = awards;
		this.projects = projects;
	}

	@GetMapping("/board")
	String board(Model model) {
		model.addAttribute("terms", this.board.terms());
		return "organisation/board";
	}

	@GetMapping("/awards")
	String awards(Model model) {
		List<AwardPage> all = this.awards.list();
		model.addAttribute("awards", all.stream().filter((award) -> !award.certificate()).toList());
		model.addAttribute("certificates", all.stream().filter(AwardPage::certificate).toList());
		model.addAttribute("totals", totals(all));
		return "organisation/awards";
	}

	/** How many people were given an award, year by year, the latest first. */
	private static Map<Integer, Integer> totals(List<AwardPage> awards) {
		Map<Integer, Integer> totals = new TreeMap<>(Comparator.reverseOrder());
		awards.forEach((award) -> award.years()
			.keySet()
			.forEach((year) -> totals.merge(year, award.people(year), Integer::sum)));
		return totals;
	}

	@GetMapping("/projects")
	String projects(Model model) {
		model.addAttribute("states", ProjectState.values());
		model.addAttribute("projects", this.projects.list());
		return "organisation/projects";
	}

	@GetMapping("/projects/{slug}")
	String project(@PathVariable String slug, Model model) {
		model.addAttribute("page", this.projects.find(slug).orElseThrow(NotFoundException::new));
		return "organisation/project";
	}

}
