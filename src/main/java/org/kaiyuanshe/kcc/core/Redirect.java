package org.kaiyuanshe.kcc.core;

import org.springframework.web.servlet.view.RedirectView;

/** Leads on to an address that is not ours to write. */
public final class Redirect {

	private Redirect() {
	}

	/**
	 * An address as it is, of the portal or elsewhere: "redirect:" would take braces in
	 * it for variables.
	 */
	public static RedirectView to(String address) {
		RedirectView view = new RedirectView(address, true);
		view.setExpandUriTemplateVariables(false);
		view.setExposeModelAttributes(false);
		return view;
	}

}
