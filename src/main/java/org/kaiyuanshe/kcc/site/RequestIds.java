package org.kaiyuanshe.kcc.site;

import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Gives every request a number that stands in its answer and in each line of the log that
 * it is the reason for. A proxy that is believed may give it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds extends OncePerRequestFilter {

	static final String HEADER = "X-Request-Id";

	/** The request attribute, and the word for it in the log. */
	static final String NAME = "requestId";

	/** Set by Tomcat where it believed the proxy that the request came through. */
	private static final String FORWARDED = "org.apache.tomcat.request.forwarded";

	private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{8,64}");

	private static final int BYTES = 12;

	/**
	 * The word stays after the request: what the server logs of it comes last, and the
	 * next request has its own.
	 */
	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String given = request.getHeader(HEADER);
		boolean believed = given != null && Boolean.TRUE.equals(request.getAttribute(FORWARDED))
				&& WELL_FORMED.matcher(given).matches();
		String id = believed ? given : random();
		request.setAttribute(NAME, id);
		MDC.put(NAME, id);
		response.setHeader(HEADER, id);
		chain.doFilter(request, response);
	}

	/** Nothing is kept secret by it. */
	private static String random() {
		byte[] bytes = new byte[BYTES];
		ThreadLocalRandom.current().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
