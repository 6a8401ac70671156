package org.kaiyuanshe.kcc.account;

import org.jspecify.annotations.Nullable;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * The address of a sign-in that failed, kept for the next page alone, so that nobody has
 * to type it again.
 */
public final class TypedAddress {

	private static final String NAME = TypedAddress.class.getName();

	private static final int LONGEST = 200;

	private TypedAddress() {
	}

	/** Keeps what was typed in the field of that name. */
	public static void keep(HttpServletRequest request, String field) {
		String typed = request.getParameter(field);
		if (typed != null && typed.length() <= LONGEST) {
			request.getSession().setAttribute(NAME, typed);
		}
	}

	/** What was kept, once. */
	public static @Nullable String take(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || !(session.getAttribute(NAME) instanceof String typed)) {
			return null;
		}
		session.removeAttribute(NAME);
		return typed;
	}

}
