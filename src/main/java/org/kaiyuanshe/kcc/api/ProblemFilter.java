package org.kaiyuanshe.kcc.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AnySite;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Words every refusal below {@code /api} as a problem (RFC 9457), whoever refuses: a
 * handler, the firewall, or nobody who knows the address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class ProblemFilter extends OncePerRequestFilter {

	/**
	 * The request attribute with what is wrong, in the words of the caller's language.
	 */
	static final String DETAIL = ProblemFilter.class.getName() + ".detail";

	private final JsonMapper json;

	private final MessageSource messages;

	private final LocaleResolver languages;

	ProblemFilter(JsonMapper json, MessageSource messages, LocaleResolver languages) {
		this.json = json;
		this.messages = messages;
		this.languages = languages;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().substring(request.getContextPath().length()).startsWith("/api/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, new HttpServletResponseWrapper(response) {
			@Override
			public void sendError(int status) throws IOException {
				sendError(status, null);
			}

			@Override
			public void sendError(int status, @Nullable String message) throws IOException {
				write(request, response, status);
			}
		});
	}

	private void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
		byte[] body = this.json.writeValueAsBytes(problem(request, status));
		response.resetBuffer();
		response.setStatus(status);
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.setHeader("Cache-Control", "no-store");
		AnySite.allow(response);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
		response.flushBuffer();
	}

	private Map<String, Object> problem(HttpServletRequest request, int status) {
		Map<String, Object> problem = new LinkedHashMap<>();
		HttpStatus known = HttpStatus.resolve(status);
		problem.put("type", "about:blank");
		problem.put("title", (known != null) ? known.getReasonPhrase() : "Error");
		problem.put("status", status);
		problem.put("detail",
				(request.getAttribute(DETAIL) instanceof String detail) ? detail : usualDetail(request, status));
		return problem;
	}

	private String usualDetail(HttpServletRequest request, int status) {
		Locale language = this.languages.resolveLocale(request);
		String other = this.messages.getMessage("api.status.other", null, language);
		return String.valueOf(this.messages.getMessage("api.status." + status, null, other, language));
	}

}
