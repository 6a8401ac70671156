package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;

import org.kaiyuanshe.kcc.core.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A line for each request that was refused for want of permission, for a token that was
 * not the form's, or because there were too many (ASVS 16.3.2, 16.3.3). It tells the
 * route, since the path may be a secret, and the network, not the address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class RefusalLog extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(RefusalLog.class);

	private static final Set<Integer> REFUSED = Set.of(401, 403, 429);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		finally {
			if (REFUSED.contains(response.getStatus())) {
				log.warn("Refused with {}: {} {} from {}", response.getStatus(), request.getMethod(), route(request),
						Network.of(request.getRemoteAddr()).orElse("nowhere"));
			}
		}
	}

	private static String route(HttpServletRequest request) {
		Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		return Objects.requireNonNullElseGet(pattern, () -> beginning(request.getRequestURI())).toString();
	}

	/** What was refused before a handler was found, without what may be a secret. */
	private static String beginning(String path) {
		int second = path.indexOf('/', 1);
		return ((second < 0) ? path : path.substring(0, second) + "/…").replaceAll("[^\\w/…-]", "?");
	}

}
