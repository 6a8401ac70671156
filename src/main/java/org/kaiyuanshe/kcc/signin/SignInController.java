package org.kaiyuanshe.kcc.signin;

import java.util.Objects;

import org.kaiyuanshe.kcc.account.DemoAccounts;
import org.kaiyuanshe.kcc.account.TypedAddress;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** The page that offers every way to sign in, and the asking for a code. */
@Controller
class SignInController {

	private final SignInCodes codes;

	private final CodeCookie cookie;

	private final PortalSettings settings;

	private final DemoAccounts demoAccounts;

	private final CodeThrottle throttle;

	SignInController(SignInCodes codes, CodeCookie cookie, PortalSettings settings, DemoAccounts demoAccounts,
			CodeThrottle throttle) {
		this.codes = codes;
		this.cookie = cookie;
		this.settings = settings;
		this.demoAccounts = demoAccounts;
		this.throttle = throttle;
	}

	@GetMapping("/login")
	String show(HttpServletRequest request, HttpServletResponse response, Model model) {
		model.addAttribute("form", new AskForm(TypedAddress.take(request, response)));
		return page(model);
	}

	@PostMapping("/login/codes")
	String ask(@Valid @ModelAttribute("form") AskForm form, BindingResult result, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		if (result.hasErrors()) {
			return page(model);
		}
		String email = Objects.requireNonNull(form.email()).strip();
		this.throttle.take(email, request);
		Token page = this.codes.ask(email, LocaleContextHolder.getLocale());
		this.cookie.keep(response, page, email);
		return "redirect:/login/code";
	}

	private String page(Model model) {
		if (this.settings.embedded()) {
			model.addAttribute("demoAccounts", this.demoAccounts.all());
			model.addAttribute("demoPassword", DemoAccounts.PASSWORD);
		}
		return "account/login";
	}

}
