package org.kaiyuanshe.kcc.site;

import java.io.IOException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers 503 when a session cannot be read, or 507 when it finds no room, which happens
 * in a filter or while a page is written, where no controller advice reaches. A redirect
 * or an error that was answered already stays what it is, whatever fails after it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DatabaseGoneFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (RuntimeException | ServletException ex) {
			boolean noRoom = NoRoom.isCauseOf(ex);
			// Half a page that says nothing of its other half must break off.
			boolean begun = response.isCommitted() && response.getStatus() < HttpServletResponse.SC_MULTIPLE_CHOICES;
			if (begun || !(noRoom || DatabaseGone.isCauseOf(ex))) {
				throw ex;
			}
			this.logger.warn("The database does not answer: " + ex.getMessage());
			if (!response.isCommitted()) {
				response.setHeader(HttpHeaders.RETRY_AFTER, "10");
				response.sendError(
						noRoom ? HttpStatus.INSUFFICIENT_STORAGE.value() : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			}
		}
	}

}
