package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Refuses parameters that no text can hold with 400: NUL and other control characters,
 * which PostgreSQL and XML do not take, and halves of surrogate pairs. And names that ask
 * for a row no form has.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class HostileInputFilter extends OncePerRequestFilter {

	/** Spring makes rows of a form as far as a name such as {@code links[2].url} says. */
	private static final Pattern NO_ROW = Pattern.compile("\\[(?!\\d{0,2}])");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		int refusal = refusal(request);
		if (refusal != 0) {
			// Of a form that broke off, the connection is gone already.
			if (!response.isCommitted()) {
				response.sendError(refusal);
			}
			return;
		}
		chain.doFilter(request, response);
	}

	/** The status to refuse the request with; 0 for none. */
	private static int refusal(HttpServletRequest request) {
		try {
			return isClean(request.getParameterMap()) ? 0 : HttpServletResponse.SC_BAD_REQUEST;
		}
		catch (InvalidParameterException ex) {
			// Tomcat knows whether a form was too large (413) or not a form at all (400).
			return ex.getErrorCode();
		}
		catch (InvalidFileNameException ex) {
			return HttpServletResponse.SC_BAD_REQUEST;
		}
	}

	private static boolean isClean(Map<String, String[]> parameters) {
		return parameters.entrySet().stream().allMatch((entry) -> isName(entry.getKey()) && areText(entry.getValue()));
	}

	private static boolean isName(String name) {
		return isText(name) && !NO_ROW.matcher(name).find();
	}

	private static boolean areText(String[] values) {
		for (String value : values) {
			if (!isText(value)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isText(String value) {
		return value.codePoints().noneMatch((point) -> isControl(point) || isHalfPair(point));
	}

	private static boolean isControl(int point) {
		return (point < 0x20 && point != '\t' && point != '\n' && point != '\r') || (point >= 0x7f && point < 0xa0);
	}

	private static boolean isHalfPair(int point) {
		return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
	}

}
