package org.kaiyuanshe.kcc.account.admin;

import java.util.Map;
import java.util.UUID;

import org.kaiyuanshe.kcc.account.Authority;
import org.kaiyuanshe.kcc.account.SuspensionGround;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.Fresh;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import jakarta.validation.Valid;

/** Admins look accounts up. */
@Controller
@RequestMapping("/admin/accounts")
@PreAuthorize("hasRole('ADMIN')")
class AccountsController {

	private final AccountPages pages;

	AccountsController(AccountPages pages) {
		this.pages = pages;
	}

	@GetMapping
	String list(@Valid AccountFilter filter, Model model) {
		model.addAttribute("filter", filter);
		model.addAttribute("accounts", this.pages.list(filter));
		return "account/admin-list";
	}

	/** Fresh, so that a decision that is typed here is not lost to a stale sign-in. */
	@GetMapping("/{id}")
	@Fresh
	String show(@PathVariable UUID id, @CurrentMember SignedIn me, Model model) {
		show(this.pages, id, me, model);
		return "account/admin-show";
	}

	/** What the page of an account needs, whichever of its forms was sent. */
	static void show(AccountPages pages, UUID id, SignedIn me, Model model) {
		AccountPage page = pages.find(id, me).orElseThrow(NotFoundException::new);
		model.addAttribute("page", page);
		model.mergeAttributes(Map.of("grant", new AuthorityForm(page.account().authority()), "lift", new LiftForm(null),
				"authorities", Authority.values(), "grounds", SuspensionGround.values(), "suspension",
				SuspensionForm.empty()));
	}

}
