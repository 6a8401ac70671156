package org.kaiyuanshe.kcc.pagecache;

import java.io.IOException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Answers with a page that is kept, or says that the visitor has it already (304). */
final class Sending {

	/** RFC 9211. */
	static final String STATUS = "Cache-Status";

	private Sending() {
	}

	/** Sends it instead of what was made, if anything was. */
	static void send(Page page, Tally.Outcome outcome, HttpServletRequest request, HttpServletResponse response,
			@Nullable RecordedResponse made) throws IOException {
		if (made != null) {
			response.reset();
			set(made.outer(), response);
		}
		set(page.headers(), response);
		boolean compressed = page.zipped() && takesGzip(request);
		response.setHeader(STATUS, outcome.status());
		if (outcome == Tally.Outcome.OUTAGE) {
			response.setHeader(HttpHeaders.AGE, String.valueOf(KeptPages.age(page.born()).toSeconds()));
		}
		if (notModified(request, response, page.tag(compressed))) {
			return;
		}
		byte[] body = compressed ? page.body() : page.plain();
		if (compressed) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		response.setContentType(page.type());
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	static Map<String, List<String>> headers(HttpServletResponse response) {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		response.getHeaderNames().forEach((name) -> headers.put(name, List.copyOf(response.getHeaders(name))));
		return headers;
	}

	private static void set(Map<String, List<String>> headers, HttpServletResponse response) {
		headers.forEach((name, values) -> {
			response.setHeader(name, values.getFirst());
			values.stream().skip(1).forEach((value) -> response.addHeader(name, value));
		});
	}

	/**
	 * Sends what is not kept as it is, unless it says what it is and the visitor has it.
	 */
	static void release(RecordedResponse answer, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		String tag = answer.getHeader(HttpHeaders.ETAG);
		if (answer.isWhole() && tag != null && answer.getStatus() == HttpServletResponse.SC_OK
				&& notModified(request, response, tag)) {
			return;
		}
		answer.release();
	}

	private static boolean notModified(HttpServletRequest request, HttpServletResponse response, String tag) {
		return new ServletWebRequest(request, response).checkNotModified(tag);
	}

	private static boolean takesGzip(HttpServletRequest request) {
		Enumeration<String> accepted = request.getHeaders(HttpHeaders.ACCEPT_ENCODING);
		while (accepted.hasMoreElements()) {
			if (Arrays.stream(accepted.nextElement().toLowerCase(Locale.ROOT).split(",")).anyMatch(Sending::isGzip)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isGzip(String coding) {
		String[] parts = coding.strip().split("\\s*;\\s*q=");
		return parts[0].equals("gzip") && (parts.length == 1 || !parts[1].matches("0(\\.0*)?"));
	}

}
