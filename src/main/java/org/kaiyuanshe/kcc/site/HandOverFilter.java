package org.kaiyuanshe.kcc.site;

import java.io.IOException;
import java.util.Set;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * While this node is not ready, each connection ends with its answer. A proxy that knows
 * nothing of readiness is sent on with a GET, which it may ask elsewhere; what a form
 * asks for is done.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HandOverFilter extends OncePerRequestFilter {

	private static final Set<String> REPEATABLE = Set.of("GET", "HEAD");

	private final ApplicationAvailability availability;

	private final boolean handOver;

	HandOverFilter(ApplicationAvailability availability, ShutdownSettings settings) {
		this.availability = availability;
		this.handOver = settings.handOver();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return this.availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader(HttpHeaders.CONNECTION, "close");
		if (this.handOver && REPEATABLE.contains(request.getMethod())
				&& !request.getRequestURI().startsWith("/actuator/")) {
			response.setStatus(HttpServletResponse.SC_BAD_GATEWAY);
			return;
		}
		chain.doFilter(request, response);
	}

}
