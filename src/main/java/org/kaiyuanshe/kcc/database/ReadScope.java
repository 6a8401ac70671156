package org.kaiyuanshe.kcc.database;

import java.io.IOException;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Marks the requests that may be read from a replica: GETs of visitors without a session.
 * Someone who signed in, or who just sent a form and is told so, has one.
 */
class ReadScope extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD");

	private static final ThreadLocal<Source> SOURCE = new ThreadLocal<>();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!READING.contains(request.getMethod()) || hasSession(request)) {
			chain.doFilter(request, response);
			return;
		}
		SOURCE.set(Source.ANY);
		try {
			chain.doFilter(request, response);
		}
		finally {
			SOURCE.remove();
		}
	}

	private static boolean hasSession(HttpServletRequest request) {
		Cookie @Nullable [] cookies = request.getCookies();
		if (cookies != null) {
			for (Cookie cookie : cookies) {
				if (cookie.getName().endsWith("SESSION")) {
					return true;
				}
			}
		}
		return false;
	}

	/** Whether a replica may be asked, for all that is known so far. */
	static boolean isOpen() {
		return SOURCE.get() == Source.ANY || SOURCE.get() == Source.REPLICA;
	}

	/** Something was read from a replica. */
	static void replicaUsed() {
		SOURCE.set(Source.REPLICA);
	}

	/**
	 * From now on this request reads from the primary alone, so that no part of its page
	 * is older than another. Tells whether anything had come from a replica.
	 */
	static boolean close() {
		boolean used = SOURCE.get() == Source.REPLICA;
		SOURCE.set(Source.PRIMARY);
		return used;
	}

	private enum Source {

		ANY, REPLICA, PRIMARY

	}

}
