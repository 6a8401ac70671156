package org.kaiyuanshe.kcc.account.admin;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

import org.kaiyuanshe.kcc.account.AccountDesk;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.Fresh;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.validation.Valid;

/** Site admins decide what an account may do, and whether it may at all. */
@Controller
@RequestMapping("/admin/accounts/{id}")
@PreAuthorize("hasRole('OPERATOR')")
@Fresh
class AccountDecisionController {

	private static final String ONE = "redirect:/admin/accounts/{id}";

	private static final String PAGE = "account/admin-show";

	private final AccountDesk desk;

	private final AccountPages pages;

	private final ZoneId zone;

	private final Clock clock;

	AccountDecisionController(AccountDesk desk, AccountPages pages, PortalSettings settings, Clock clock) {
		this.desk = desk;
		this.pages = pages;
		this.zone = settings.zone();
		this.clock = clock;
	}

	@PostMapping("/authority")
	String grant(@PathVariable UUID id, @Valid @ModelAttribute("grant") AuthorityForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return again(id, me, model);
		}
		this.desk.grant(id, Objects.requireNonNull(form.authority()), me.memberId());
		return done("account.authority.changed", redirect);
	}

	@PostMapping("/suspension")
	String suspend(@PathVariable UUID id, @Valid @ModelAttribute("suspension") SuspensionForm form,
			BindingResult result, @CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.getTarget() != null) {
			form.check(this.clock, this.zone, result);
		}
		if (result.hasErrors()) {
			return again(id, me, model);
		}
		this.desk.suspend(id, Objects.requireNonNull(form.ground()), form.end(this.zone),
				Objects.requireNonNull(form.reason()).strip(), me.memberId());
		return done("account.suspend.done", redirect);
	}

	@PostMapping("/lifting")
	String lift(@PathVariable UUID id, @Valid @ModelAttribute("lift") LiftForm form, BindingResult result,
			@CurrentMember SignedIn me, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return again(id, me, model);
		}
		this.desk.lift(id, Objects.requireNonNull(form.reason()).strip(), me.memberId());
		return done("account.lift.done", redirect);
	}

	@PostMapping("/sign-out")
	String signOut(@PathVariable UUID id, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.desk.signOut(id, me.memberId());
		return done("account.signOut.done", redirect);
	}

	private String again(UUID id, SignedIn me, Model model) {
		AccountsController.show(this.pages, id, me, model);
		return PAGE;
	}

	private static String done(String notice, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", notice);
		return ONE;
	}

}
