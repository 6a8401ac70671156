package org.kaiyuanshe.kcc.conduct;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The code of conduct in force, for everyone. */
@Controller
class CodeOfConductController {

	private final VersionPages pages;

	CodeOfConductController(VersionPages pages) {
		this.pages = pages;
	}

	@GetMapping("/code-of-conduct")
	String show(Model model) {
		model.addAttribute("page", this.pages.latest().orElseThrow(NotFoundException::new));
		return "conduct/show";
	}

}
