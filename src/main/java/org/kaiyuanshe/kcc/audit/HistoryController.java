package org.kaiyuanshe.kcc.audit;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done to one's own data (R17). */
@Controller
class HistoryController {

	private final AuditPages pages;

	HistoryController(AuditPages pages) {
		this.pages = pages;
	}

	@GetMapping("/account/history")
	String list(@RequestParam(required = false) @Nullable UUID before, @CurrentMember SignedIn me, Model model) {
		model.addAttribute("me", me.memberId());
		model.addAttribute("entries", this.pages.about(me.memberId(), before));
		return "audit/history";
	}

}
