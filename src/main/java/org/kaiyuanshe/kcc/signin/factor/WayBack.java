package org.kaiyuanshe.kcc.signin.factor;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Redirect;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.view.RedirectView;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where someone wanted to go before they were asked something: a page of the signed-in
 * area and its query, never another site.
 */
record WayBack(@Nullable String next) {

	private static final Pattern INSIDE = Pattern
		.compile("/(?:manage|admin|account|check-in)(?:[/?][!-\\[\\]-~]{0,2000})?");

	WayBack {
		next = (next != null && INSIDE.matcher(next).matches()) ? next : null;
	}

	/** The page that was asked for. */
	static WayBack to(HttpServletRequest request) {
		String path = withoutContext(request, request.getRequestURI());
		return new WayBack((request.getQueryString() != null) ? path + "?" + request.getQueryString() : path);
	}

	/** The page that the request came from. */
	static WayBack from(HttpServletRequest request) {
		try {
			URI page = URI.create(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
			String path = withoutContext(request, String.valueOf(page.getRawPath()));
			return new WayBack((page.getRawQuery() != null) ? path + "?" + page.getRawQuery() : path);
		}
		catch (IllegalArgumentException ex) {
			return new WayBack(null);
		}
	}

	/** The address that leads on. */
	String address() {
		return (this.next != null) ? this.next : "/account";
	}

	/** As a parameter of the page that asks. */
	String query() {
		return (this.next != null) ? "?next=" + URLEncoder.encode(this.next, StandardCharsets.UTF_8) : "";
	}

	RedirectView redirect() {
		return Redirect.to(address());
	}

	private static String withoutContext(HttpServletRequest request, String path) {
		String context = request.getContextPath();
		return path.startsWith(context + "/") ? path.substring(context.length()) : path;
	}

}
