package org.kaiyuanshe.kcc.site;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

import org.hibernate.TransactionException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.throttle.TooManyRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.LocaleResolver;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers what handlers throw with the page of the right status, in the visitor's
 * language.
 */
@ControllerAdvice
class ErrorAdvice {

	/** The request attribute that holds the sentence of a refused step. */
	static final String RULE = ErrorAdvice.class.getName() + ".rule";

	private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

	private static final String SECONDS_TO_WAIT = "10";

	private final MessageSource messages;

	private final LocaleResolver languages;

	ErrorAdvice(MessageSource messages, LocaleResolver languages) {
		this.messages = messages;
		this.languages = languages;
	}

	@ExceptionHandler
	void refused(RuleViolation violation, HttpServletRequest request, HttpServletResponse response, Locale locale)
			throws IOException {
		request.setAttribute(RULE, this.messages.getMessage(violation.key(), violation.arguments(), locale));
		response.sendError(HttpServletResponse.SC_CONFLICT);
	}

	/**
	 * Two people did something at once that only one of them can: the database's keys
	 * decided.
	 */
	@ExceptionHandler({ OptimisticLockingFailureException.class, PessimisticLockingFailureException.class,
			DataIntegrityViolationException.class })
	void overtaken(Exception ex, HttpServletResponse response) throws IOException {
		log.info("Overtaken: {}", ex.getMessage());
		response.sendError(HttpServletResponse.SC_CONFLICT);
	}

	/** Too many passwords are being hashed at once. */
	@ExceptionHandler
	void busy(AuthenticationServiceException ex, HttpServletResponse response) throws IOException {
		log.warn("Busy: {}", ex.getMessage());
		response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
		response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
	}

	/** Enough of something for now; the password asks this before any handler. */
	@ExceptionHandler
	void tooMany(TooManyRequests refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Locale language = this.languages.resolveLocale(request);
		Duration wait = refusal.retryAfter();
		String unit = (wait.compareTo(Duration.ofHours(2)) < 0) ? "minutes" : "hours";
		long count = Math.ceilDiv(refusal.seconds(), unit.equals("minutes") ? 60 : 3600);
		String words = this.messages.getMessage("throttle." + unit, new Object[] { count }, language);
		request.setAttribute(RULE,
				this.messages.getMessage(refusal.policy().words(), new Object[] { words }, language));
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.seconds()));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

	/**
	 * The database is away or too slow. On a connection that broke not even a rollback
	 * succeeds, which hides why it was tried: the two kinds of TransactionException.
	 */
	@ExceptionHandler({ DataAccessResourceFailureException.class, CannotCreateTransactionException.class,
			QueryTimeoutException.class, TransientDataAccessException.class, TransactionSystemException.class,
			TransactionException.class })
	void unavailable(Exception ex, HttpServletResponse response) throws IOException {
		log.warn("The database does not answer: {}", ex.getMessage());
		response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
		response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
	}

}
