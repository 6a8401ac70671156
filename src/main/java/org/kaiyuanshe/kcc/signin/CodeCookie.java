package org.kaiyuanshe.kcc.signin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What the browser that asked for a code keeps of it: the secret of the page and the
 * address that was typed. The portal itself remembers neither.
 */
@Component
class CodeCookie {

	private final String name;

	private final boolean secure;

	CodeCookie(PortalSettings settings) {
		this.secure = "https".equals(settings.baseUrl().getScheme());
		this.name = this.secure ? "__Host-sign-in-code" : "sign-in-code";
	}

	void keep(HttpServletResponse response, Token page, String email) {
		String address = Base64.getUrlEncoder().withoutPadding().encodeToString(email.getBytes(StandardCharsets.UTF_8));
		set(response, page.value() + "." + address, CodeStore.LIFE);
	}

	Optional<Kept> read(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, this.name);
		String[] parts = (cookie != null) ? cookie.getValue().split("\\.", 2) : new String[0];
		return (parts.length == 2) ? address(parts[1]).map((email) -> new Kept(new Token(parts[0]), email))
				: Optional.empty();
	}

	void drop(HttpServletResponse response) {
		set(response, "", Duration.ZERO);
	}

	private void set(HttpServletResponse response, String value, Duration life) {
		ResponseCookie cookie = ResponseCookie.from(this.name, value)
			.path("/")
			.httpOnly(true)
			.secure(this.secure)
			.sameSite("Lax")
			.maxAge(life)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	private static Optional<String> address(String encoded) {
		try {
			return Optional.of(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** The secret of the page and the address that it says the code went to. */
	record Kept(Token page, String email) {
	}

}
