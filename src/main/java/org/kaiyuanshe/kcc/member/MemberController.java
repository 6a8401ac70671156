package org.kaiyuanshe.kcc.member;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.core.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import jakarta.validation.Valid;

@Controller
class MemberController {

	private final MemberPages pages;

	private final List<MemberPanels> panels;

	MemberController(MemberPages pages, List<MemberPanels> panels) {
		this.pages = pages;
		this.panels = panels;
	}

	@GetMapping("/members")
	String list(@Valid MemberFilter filter, Model model) {
		model.addAttribute("filter", filter);
		Slice<MemberCard> members = this.pages.list(filter);
		model.addAttribute("members", members);
		model.addAttribute("letters", members.by(MemberCard::letter));
		model.addAttribute("formalMembers", this.pages.formalMembers());
		return "member/list";
	}

	@GetMapping("/members/{slug}")
	String show(@PathVariable String slug, @CurrentMember @Nullable SignedIn me, Model model) {
		Audience reader = (me != null) ? Audience.MEMBERS : Audience.PUBLIC;
		model.addAttribute("page", this.pages.find(slug, reader).orElseThrow(NotFoundException::new));
		this.panels.forEach((panel) -> model.addAllAttributes(panel.forVisitors(slug)));
		return "member/show";
	}

}
