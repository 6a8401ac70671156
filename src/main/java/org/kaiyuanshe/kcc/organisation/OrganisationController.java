package org.kaiyuanshe.kcc.organisation;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything of the organisation's memory that admins can write down. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class OrganisationController {

	private final BoardPages board;

	private final AwardPages awards;

	private final ProjectPages projects;

	private final ContactPages contacts;

	OrganisationController(BoardPages board, AwardPages awards, ProjectPages projects, ContactPages contacts) {
		this.board = board;
		this.awards = awards;
		this.projects = projects;
		this.contacts = contacts;
	}

	@GetMapping("/admin/organisation")
	String overview(Model model) {
		model.addAttribute("terms", this.board.terms());
		model.addAttribute("awards", this.awards.list());
		model.addAttribute("projects", this.projects.list());
		model.addAttribute("contacts", this.contacts.all());
		return "organisation/overview";
	}

}
