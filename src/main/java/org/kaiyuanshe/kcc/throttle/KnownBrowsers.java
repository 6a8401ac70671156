package org.kaiyuanshe.kcc.throttle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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
 * Marks the browser of whoever signed in, so that strangers who try the account from
 * elsewhere use up nothing of its owner's. The mark opens nothing: it is a budget.
 */
@Component
public class KnownBrowsers {

	private static final Duration MEMORY = Duration.ofDays(180);

	private final Seal seal;

	private final Clock clock;

	private final boolean secure;

	private final String name;

	KnownBrowsers(Seal seal, PortalSettings settings, Clock clock) {
		this.seal = seal;
		this.clock = clock;
		this.secure = "https".equals(settings.baseUrl().getScheme());
		this.name = this.secure ? "__Host-KNOWN" : "KNOWN";
	}

	/** Marks the browser as that member's, for half a year. */
	public void mark(UUID member, HttpServletResponse response) {
		String content = this.clock.instant().plus(MEMORY).getEpochSecond() + "." + Token.random().value();
		ResponseCookie cookie = ResponseCookie.from(this.name, content + "." + sign(content, member))
			.path("/")
			.maxAge(MEMORY)
			.httpOnly(true)
			.secure(this.secure)
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	/** What to count that member's own tries in this browser under, if it is marked. */
	public Optional<String> keyOf(UUID member, HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, this.name);
		return Optional.ofNullable(cookie).map(Cookie::getValue).filter((value) -> isFor(member, value));
	}

	private boolean isFor(UUID member, String value) {
		String[] parts = value.split("\\.", -1);
		return parts.length == 3 && isSame(sign(parts[0] + "." + parts[1], member), parts[2])
				&& Instant.ofEpochSecond(Long.parseLong(parts[0])).isAfter(this.clock.instant());
	}

	private String sign(String content, UUID member) {
		return this.seal.of("browser " + content + " " + member);
	}

	private static boolean isSame(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

}
