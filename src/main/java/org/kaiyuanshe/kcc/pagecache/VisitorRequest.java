package org.kaiyuanshe.kcc.pagecache;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A visitor's request for the whole of a page, whatever they have of it already: the
 * answer is kept for others, too.
 */
class VisitorRequest extends HttpServletRequestWrapper {

	private static final Set<String> CONDITIONS = Set.of("if-none-match", "if-modified-since");

	VisitorRequest(HttpServletRequest request) {
		super(request);
	}

	@Override
	public String getMethod() {
		return HttpMethod.GET.name();
	}

	@Override
	public @Nullable String getHeader(String name) {
		return isCondition(name) ? null : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return isCondition(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
	}

	@Override
	public long getDateHeader(String name) {
		return isCondition(name) ? -1 : super.getDateHeader(name);
	}

	private static boolean isCondition(String name) {
		return CONDITIONS.contains(name.toLowerCase(Locale.ROOT));
	}

}
