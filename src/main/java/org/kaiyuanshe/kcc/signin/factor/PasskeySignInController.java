package org.kaiyuanshe.kcc.signin.factor;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.signin.Entrance;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.authority.FactorGrantedAuthority;
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

	private final Entrance entrance;

	PasskeySignInController(PasskeyChallenges challenges, Entrance entrance) {
		this.challenges = challenges;
		this.entrance = entrance;
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
			this.entrance.admit(account.get(), FactorGrantedAuthority.WEBAUTHN_AUTHORITY, request, response);
			return null;
		}
		redirect.addFlashAttribute("trouble", "passkey.refused");
		return "redirect:/login";
	}

}
