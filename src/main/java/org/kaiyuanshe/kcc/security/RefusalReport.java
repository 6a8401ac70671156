package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server refuses before any filter sees it, such as a header that is too large:
 * a short page in both languages, a problem (RFC 9457) below {@code /api}.
 */
class RefusalReport extends ErrorReportValve {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="zh-CN">
			<head><meta charset="UTF-8"><meta name="viewport" content="width=device-width"><title>%1$s · %3$s</title></head>
			<body>
			<main>
			<h1>%1$s</h1>
			<p>%2$s</p>
			<div lang="en"><h2>%3$s</h2>
			<p>%4$s</p></div>
			</main>
			</body>
			</html>
			""";

	private final MessageSource messages;

	private final JsonMapper json;

	RefusalReport(MessageSource messages, JsonMapper json) {
		this.messages = messages;
		this.json = json;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable cause) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported() || !isOpen(response)) {
			return;
		}
		try {
			ResponseHeaders.set(response);
			response.setHeader("Cache-Control", "no-store");
			write(response, status, String.valueOf(request.getRequestURI()).startsWith("/api/"));
		}
		catch (IOException | IllegalStateException ex) {
			this.container.getLogger().debug("Nobody is there to be told", ex);
		}
	}

	private void write(Response response, int status, boolean machine) throws IOException {
		response.setContentType(
				machine ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
		byte[] body = machine ? problem(status) : page(status).getBytes(StandardCharsets.UTF_8);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
		response.finishResponse();
	}

	private byte[] problem(int status) {
		HttpStatus known = HttpStatus.resolve(status);
		return this.json.writeValueAsBytes(new Problem("about:blank",
				(known != null) ? known.getReasonPhrase() : "Error", status, words(status, "text", Locale.ENGLISH)));
	}

	private String page(int status) {
		return PAGE.formatted(words(status, "title", Locale.SIMPLIFIED_CHINESE),
				words(status, "text", Locale.SIMPLIFIED_CHINESE), words(status, "title", Locale.ENGLISH),
				words(status, "text", Locale.ENGLISH));
	}

	/** In the words of the page for that status, or for its kind. */
	private String words(int status, String part, Locale language) {
		String kind = (status < 500) ? "400" : "500";
		String other = this.messages.getMessage("core.error." + kind + "." + part, null, language);
		String words = this.messages.getMessage("core.error." + status + "." + part, null, other, language);
		return HtmlUtils.htmlEscape(String.valueOf(words), StandardCharsets.UTF_8.name());
	}

	private static boolean isOpen(Response response) {
		AtomicBoolean open = new AtomicBoolean();
		response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
		return open.get();
	}

	private record Problem(String type, String title, int status, String detail) {
	}

}
