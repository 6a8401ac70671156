package org.kaiyuanshe.kcc.signin.provider;

import org.kaiyuanshe.kcc.core.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Leads to a provider to sign in. By a link, since our pages let no form lead to another
 * host.
 */
@Controller
@RequestMapping("/login/providers/{provider}")
class ProviderController {

	private final Providers providers;

	private final Departures departures;

	private final ProviderFailure failure;

	ProviderController(Providers providers, Departures departures, ProviderFailure failure) {
		this.providers = providers;
		this.departures = departures;
		this.failure = failure;
	}

	@GetMapping
	Object leave(@PathVariable String provider, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect) {
		Provider chosen = this.providers.get(provider);
		try {
			return Redirect.to(this.departures.leave(chosen, null, request, response));
		}
		catch (ProviderTrouble ex) {
			this.failure.keep(provider, ex);
			redirect.addFlashAttribute("trouble", ex.kind().message());
			redirect.addFlashAttribute("troubleArgs", this.failure.arguments(provider, request));
			return "redirect:/login";
		}
	}

	/** For those whose identity is linked with no account. */
	@GetMapping("/unlinked")
	String unlinked(@PathVariable String provider, Model model) {
		model.addAttribute("name", this.providers.get(provider).name());
		return "signin/unlinked";
	}

}
