package org.kaiyuanshe.kcc.site;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Serves every page in Chinese at its address and in English at the same address below
 * {@code /en}. The prefix is treated as a context path, so that routes are written once
 * and every link and redirect stays in its language.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class LanguageFilter extends OncePerRequestFilter {

	static final String PREFIX = "/en";

	private static final String API = "/api/";

	private static final String LANGUAGE = LanguageFilter.class.getName();

	/** The language of the request: decided by its address alone. */
	static Locale languageOf(HttpServletRequest request) {
		return (request.getAttribute(LANGUAGE) instanceof Locale language) ? language : Locale.SIMPLIFIED_CHINESE;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI();
		boolean error = request.getDispatcherType() == DispatcherType.ERROR;
		if (path.equals(PREFIX)) {
			response.sendRedirect(PREFIX + "/");
		}
		else if (path.startsWith(PREFIX + "/") || (error && languageOf(request) == Locale.ENGLISH)) {
			request.setAttribute(LANGUAGE, Locale.ENGLISH);
			chain.doFilter(new EnglishRequest(request), response);
		}
		else {
			if (path.startsWith(API)) {
				request.setAttribute(LANGUAGE, asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
			}
			chain.doFilter(request, response);
		}
	}

	/** Programs ask for a language by its header; pages never do. */
	private static Locale asked(@Nullable String languages) {
		try {
			Locale found = Locale.lookup(Locale.LanguageRange.parse((languages != null) ? languages : "zh"),
					List.of(Locale.ENGLISH, Locale.CHINESE));
			return (found == Locale.ENGLISH) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
		}
		catch (IllegalArgumentException ex) {
			return Locale.SIMPLIFIED_CHINESE;
		}
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	/** The request as if the application were deployed at {@code /en}. */
	private static final class EnglishRequest extends HttpServletRequestWrapper {

		private EnglishRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getContextPath() {
			return PREFIX;
		}

		@Override
		public String getServletPath() {
			String path = super.getServletPath();
			return path.startsWith(PREFIX + "/") ? path.substring(PREFIX.length()) : path;
		}

		/** An error page is dispatched to without the prefix. */
		@Override
		public String getRequestURI() {
			String path = super.getRequestURI();
			return path.startsWith(PREFIX + "/") ? path : PREFIX + path;
		}

	}

}
