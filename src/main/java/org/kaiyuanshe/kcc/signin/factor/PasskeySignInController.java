package org.kaiyuanshe.kcc.signin.factor;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** Signs in with a passkey. */
@Controller
@RequestMapping("/login/passkey")
class PasskeySignInController {

	private final PasskeyChallenges challenges;

	private final Admission admission;

	private final AuthenticationSuccessHandler destination;

	PasskeySignInController(PasskeyChallenges challenges, Admission admission,
			AuthenticationSuccessHandler signInDestination) {
		this.challenges = challenges;
		this.admission = admission;
		this.destination = signInDestination;
	}

	@PostMapping("/challenge")
	ResponseEntity<String> challenge(HttpServletRequest request, HttpServletResponse response) {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(this.challenges.ask(request, response));
	}

	@PostMapping
	@Nullable String signIn(@Valid @ModelAttribute("form") PasskeyForm form, BindingResult result,
			@CurrentMember @Nullable SignedIn me, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect) throws IOException, ServletException {
		Optional<UUID> account = this.challenges.answer(result.hasErrors() ? null : form.credential(), me, request,
				response);
		if (account.isPresent()) {
			try {
				this.destination.onAuthenticationSuccess(request, response, this.admission.admit(account.get(),
						FactorGrantedAuthority.WEBAUTHN_AUTHORITY, request, response));
				return null;
			}
			catch (AccountStatusException ex) {
				// In the same words as any passkey that does not sign in.
			}
		}
		redirect.addFlashAttribute("notice", "passkey.refused");
		return "redirect:/login";
	}

}
