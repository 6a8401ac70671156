package org.kaiyuanshe.kcc.site;

import java.io.IOException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers 503 when a session cannot be read, or 507 when it finds no room, which happens
 * in a filter where no controller advice reaches.
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
		catch (DataAccessException | TransactionException ex) {
			if (response.isCommitted()) {
				throw ex;
			}
			this.logger.warn("The database does not answer: " + ex.getMessage());
			response.setHeader(HttpHeaders.RETRY_AFTER, "10");
			response.sendError(NoRoom.isCauseOf(ex) ? HttpStatus.INSUFFICIENT_STORAGE.value()
					: HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		}
	}

}
