package org.kaiyuanshe.kcc.pagecache;

import java.util.Optional;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;

/** Knows the requests that any visitor could have sent, and under which name. */
@Component
class Visits {

	private static final int LONGEST = 1024;

	/** What probes ask is true now or worth nothing. */
	private static final String PROBES = "/actuator";

	private final CookieSerializer sessions;

	Visits(CookieSerializer sessions) {
		this.sessions = sessions;
	}

	/**
	 * The name that the answer is kept under: the whole address, as it was asked for. No
	 * other address gets what this one was answered.
	 */
	Optional<String> address(HttpServletRequest request) {
		String path = request.getRequestURI();
		if (!isPlain(request) || path.startsWith(PROBES) || !this.sessions.readCookieValues(request).isEmpty()) {
			return Optional.empty();
		}
		String query = request.getQueryString();
		String address = request.getScheme() + "://" + request.getServerName() + path
				+ ((query != null) ? "?" + query : "");
		return (address.length() <= LONGEST) ? Optional.of(address) : Optional.empty();
	}

	private static boolean isPlain(HttpServletRequest request) {
		boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
		return reads && request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
				&& request.getHeader(HttpHeaders.RANGE) == null && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
	}

}
