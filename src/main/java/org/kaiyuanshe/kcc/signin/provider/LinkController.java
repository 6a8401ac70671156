package org.kaiyuanshe.kcc.signin.provider;

import java.util.List;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.Fresh;
import org.kaiyuanshe.kcc.core.Redirect;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.signin.provider.LinkedIdentities.Row;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The providers by which the owner of an account can sign in, added and taken off. */
@Controller
@RequestMapping(LinkController.PATH)
@Fresh
@PreAuthorize("isAuthenticated()")
class LinkController {

	static final String PATH = "/account/providers";

	private final Providers providers;

	private final Departures departures;

	private final LinkedIdentities identities;

	private final PendingLinks pending;

	private final ProviderFailure failure;

	LinkController(Providers providers, Departures departures, LinkedIdentities identities, PendingLinks pending,
			ProviderFailure failure) {
		this.providers = providers;
		this.departures = departures;
		this.identities = identities;
		this.pending = pending;
		this.failure = failure;
	}

	@GetMapping
	String show(@CurrentMember SignedIn me, HttpServletRequest request, Model model) {
		List<Row> linked = this.identities.of(me.accountId());
		model.addAttribute("linked", linked);
		model.addAttribute("open",
				this.providers.all()
					.stream()
					.filter((provider) -> linked.stream().noneMatch((row) -> row.issuer().equals(provider.issuer())))
					.toList());
		this.pending.find(me.accountId(), request).ifPresent((identity) -> {
			model.addAttribute("pending", identity);
			model.addAttribute("pendingName", this.providers.get(identity.provider()).name());
		});
		return "signin/providers";
	}

	/** Leads to the provider to prove who they are there. */
	@GetMapping("/{provider}")
	Object leave(@PathVariable String provider, @CurrentMember SignedIn me, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes redirect) {
		Provider chosen = this.providers.get(provider);
		try {
			return Redirect.to(this.departures.leave(chosen, me.accountId(), request, response));
		}
		catch (ProviderTrouble ex) {
			this.failure.keep(provider, ex);
			redirect.addFlashAttribute("trouble", ex.kind().message());
			redirect.addFlashAttribute("troubleArgs", this.failure.arguments(provider, request));
			return "redirect:" + PATH;
		}
	}

	/** Links who they proved to be a moment ago. */
	@PostMapping
	String link(@CurrentMember SignedIn me, HttpServletRequest request, RedirectAttributes redirect) {
		ProvenIdentity identity = this.pending.take(me.accountId(), request)
			.orElseThrow(() -> new RuleViolation("signin.provider.late"));
		this.identities.link(identity, me);
		redirect.addFlashAttribute("notice", "signin.provider.linked");
		return "redirect:" + PATH;
	}

	@PostMapping("/{identity}/removal")
	String unlink(@PathVariable UUID identity, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.identities.unlink(identity, me);
		redirect.addFlashAttribute("notice", "signin.provider.unlinked");
		return "redirect:" + PATH;
	}

}
