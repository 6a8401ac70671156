package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.util.Map;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The security headers of every response (A+ by the rules of MDN's HTTP Observatory).
 * They are set before anything else, so that what a later filter refuses has them too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ResponseHeaders extends OncePerRequestFilter {

	private static final String CONTENT_POLICY = String.join("; ", "default-src 'none'", "script-src 'self'",
			"style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'",
			"form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'");

	private static final Map<String, String> HEADERS = Map.ofEntries(
			Map.entry("Content-Security-Policy", CONTENT_POLICY),
			// Browsers ignore it on plain HTTP, so it can always be sent.
			Map.entry("Strict-Transport-Security", "max-age=63072000; includeSubDomains; preload"),
			Map.entry("X-Content-Type-Options", "nosniff"), Map.entry("X-Frame-Options", "DENY"),
			Map.entry("X-XSS-Protection", "0"), Map.entry("Referrer-Policy", "strict-origin-when-cross-origin"),
			Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
			Map.entry("Cross-Origin-Resource-Policy", "same-origin"),
			Map.entry("Cross-Origin-Embedder-Policy", "require-corp"),
			Map.entry("Permissions-Policy", "camera=(self), geolocation=(), microphone=()"),
			Map.entry("X-Permitted-Cross-Domain-Policies", "none"));

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		set(response);
		chain.doFilter(request, response);
	}

	/** Sets them on what no filter sees. */
	static void set(HttpServletResponse response) {
		HEADERS.forEach(response::setHeader);
	}

}
