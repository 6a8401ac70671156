package org.kaiyuanshe.kcc.workgroup;

import java.util.List;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import jakarta.validation.Valid;

@Controller
class WorkgroupController {

	private final WorkgroupPages pages;

	WorkgroupController(WorkgroupPages pages) {
		this.pages = pages;
	}

	@GetMapping("/workgroups")
	String list(@Valid WorkgroupFilter filter, Model model) {
		List<WorkgroupCard> all = this.pages.list(filter.tag());
		model.addAttribute("tag", filter.tag());
		model.addAttribute("tags", this.pages.tags());
		model.addAttribute("kinds", WorkgroupKind.values());
		model.addAttribute("workgroups", all.stream().filter((card) -> !card.archived()).toList());
		model.addAttribute("archived", all.stream().filter(WorkgroupCard::archived).toList());
		model.addAttribute("count", this.pages.count());
		return "workgroup/list";
	}

	@GetMapping("/workgroups/{slug}")
	String show(@PathVariable String slug, Model model) {
		model.addAttribute("page", this.pages.find(slug).orElseThrow(NotFoundException::new));
		return "workgroup/show";
	}

}
