package org.kaiyuanshe.kcc.signin.factor;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.Fresh;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** The passkeys of the signed-in person. */
@Controller
@RequestMapping("/account/passkeys")
@PreAuthorize("isAuthenticated()")
@Fresh
class PasskeyController {

	private static final String LIST = "redirect:/account/passkeys";

	private final PublicKeyCredentialCreationOptionsRepository asked = new HttpSessionPublicKeyCredentialCreationOptionsRepository();

	private final Passkeys passkeys;

	private final PasskeyCeremony ceremony;

	PasskeyController(Passkeys passkeys, PasskeyCeremony ceremony) {
		this.passkeys = passkeys;
		this.ceremony = ceremony;
	}

	@GetMapping
	String list(@CurrentMember SignedIn me, Model model) {
		model.addAttribute("form", NewPasskeyForm.empty());
		return page(me, model);
	}

	@PostMapping("/challenge")
	ResponseEntity<String> challenge(@CurrentMember SignedIn me, Authentication authentication,
			HttpServletRequest request, HttpServletResponse response) {
		PublicKeyCredentialCreationOptions options = this.passkeys.askForNew(me, authentication);
		this.asked.save(request, response, options);
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(this.ceremony.write(options));
	}

	@PostMapping
	String add(@Valid @ModelAttribute("form") NewPasskeyForm form, BindingResult result, @CurrentMember SignedIn me,
			Locale language, Model model, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect) {
		PublicKeyCredentialCreationOptions options = this.asked.load(request);
		this.asked.save(request, response, null);
		if (!result.hasErrors() && (options == null || !isAdded(me, options, form, language))) {
			FormErrors.reject(result, "label", form.label(), "passkey.refused");
		}
		if (result.hasErrors()) {
			return page(me, model);
		}
		redirect.addFlashAttribute("notice", "passkey.added");
		return LIST;
	}

	@PostMapping("/{id}/removal")
	String remove(@PathVariable UUID id, @CurrentMember SignedIn me, Locale language, RedirectAttributes redirect) {
		this.passkeys.remove(me, id, language);
		redirect.addFlashAttribute("notice", "passkey.removed");
		return LIST;
	}

	private boolean isAdded(SignedIn me, PublicKeyCredentialCreationOptions options, NewPasskeyForm form,
			Locale language) {
		try {
			this.passkeys.add(me, options, form.credential(), Objects.requireNonNull(form.label()).strip(), language);
			return true;
		}
		catch (PasskeyRefused ex) {
			this.passkeys.refuse(me, null, ex);
			return false;
		}
	}

	private String page(SignedIn me, Model model) {
		model.addAttribute("passkeys", this.passkeys.of(me.accountId()));
		return "signin/passkeys";
	}

}
