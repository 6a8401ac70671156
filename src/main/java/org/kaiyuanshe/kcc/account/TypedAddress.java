package org.kaiyuanshe.kcc.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The address of a sign-in that failed, for the next page alone, so that nobody has to
 * type it again. The browser keeps it, for a minute at most; the portal does not.
 */
public final class TypedAddress {

	private static final String NAME = "typed-address";

	private static final Duration LIFE = Duration.ofMinutes(1);

	private static final int LONGEST = 200;

	private TypedAddress() {
	}

	/** Keeps what was typed in the field of that name. */
	public static void keep(HttpServletRequest request, HttpServletResponse response, String field) {
		String typed = request.getParameter(field);
		if (typed != null && typed.length() <= LONGEST) {
			byte[] bytes = typed.getBytes(StandardCharsets.UTF_8);
			set(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), LIFE);
		}
	}

	/** What was kept, once. */
	public static @Nullable String take(HttpServletRequest request, HttpServletResponse response) {
		Cookie cookie = WebUtils.getCookie(request, NAME);
		if (cookie == null) {
			return null;
		}
		set(request, response, "", Duration.ZERO);
		try {
			return new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
		ResponseCookie cookie = ResponseCookie.from(NAME, value)
			.path("/")
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.maxAge(life)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
