package org.kaiyuanshe.kcc.api;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Says in the caller's language which parameter cannot be answered. */
@RestControllerAdvice(basePackageClasses = ApiAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiAdvice {

	private final MessageSource messages;

	ApiAdvice(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	void unreadable(BindException ex, HttpServletRequest request, HttpServletResponse response, Locale locale)
			throws IOException {
		refuse(ex.getFieldErrors().stream().map((error) -> word(error, locale)).collect(Collectors.joining(" ")),
				request, response);
	}

	@ExceptionHandler
	void unanswerable(BadQuery ex, HttpServletRequest request, HttpServletResponse response, Locale locale)
			throws IOException {
		refuse(ex.parameter() + ": " + this.messages.getMessage(ex.key(), null, locale), request, response);
	}

	private String word(FieldError error, Locale locale) {
		String key = error.isBindingFailure() ? "api.unreadable" : "api.range";
		return error.getField() + ": " + this.messages.getMessage(key, null, locale);
	}

	private static void refuse(String detail, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		request.setAttribute(ProblemFilter.DETAIL, detail);
		response.sendError(HttpServletResponse.SC_BAD_REQUEST);
	}

}
