package org.kaiyuanshe.kcc.signin;

import java.io.IOException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.CodeForm;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.signin.CodeCookie.Kept;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/**
 * Signs in with the code of a mail, typed in the browser that asked for it. The page is
 * the same whether anyone has that address or not.
 */
@Controller
@RequestMapping("/login/code")
class CodeController {

	private static final String BEGINNING = "redirect:/login";

	private final SignInCodes codes;

	private final CodeCookie cookie;

	private final Entrance entrance;

	CodeController(SignInCodes codes, CodeCookie cookie, Entrance entrance) {
		this.codes = codes;
		this.cookie = cookie;
		this.entrance = entrance;
	}

	@GetMapping
	String ask(HttpServletRequest request, Model model) {
		model.addAttribute("form", CodeForm.empty());
		return this.cookie.read(request).map((kept) -> page(kept, model)).orElse(BEGINNING);
	}

	@PostMapping
	@Nullable String enter(@Valid @ModelAttribute("form") CodeForm form, BindingResult result, Model model,
			HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
		Optional<Kept> kept = this.cookie.read(request);
		if (kept.isEmpty()) {
			return BEGINNING;
		}
		if (result.hasErrors()) {
			return page(kept.get(), model);
		}
		Attempt attempt = this.codes.tryCode(kept.get().page(), form.typed());
		if (attempt.right() && attempt.account() != null) {
			this.cookie.drop(response);
			this.entrance.admit(attempt.account(), request, response);
			return null;
		}
		FormErrors.reject(result, "code", form.code(), "signin.code.wrong");
		return page(kept.get(), model);
	}

	private String page(Kept kept, Model model) {
		model.addAttribute("email", kept.email());
		model.addAttribute("left", this.codes.left(kept.page()));
		return "signin/code";
	}

}
