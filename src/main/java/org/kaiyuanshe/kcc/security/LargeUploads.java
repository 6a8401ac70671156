package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.util.regex.Pattern;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Refuses requests of more than 5 MB with 413, except where photos are taken, nine of
 * them at once, and files for the library.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class LargeUploads extends OncePerRequestFilter {

	private static final long USUAL_MOST = 5L * 1024 * 1024;

	private static final Pattern PHOTOS = Pattern
		.compile("(/en)?/(manage/.+/(photos|cover)|admin/resources/.+/versions)");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		// Browsers always say how much they send.
		boolean large = request.getContentLengthLong() > USUAL_MOST || request.getHeader("Transfer-Encoding") != null;
		if (large && !PHOTOS.matcher(request.getRequestURI()).matches()) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return;
		}
		chain.doFilter(request, response);
	}

}
