package org.kaiyuanshe.kcc.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** A request has a number: in its answer, and in what the log says because of it. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class RequestIdTests {

	private static final Logger LOG = LoggerFactory.getLogger(RequestIdTests.class);

	private static final Pattern HEADER = Pattern.compile("(?m)^X-Request-Id: (\\S+)");

	@Value("${local.server.port}")
	private int port;

	@Test
	void everyAnswerHasItsOwn() {
		String first = id("/");
		assertThat(first).matches("[0-9a-f]{24}").isNotEqualTo(id("/"));
		assertThat(id("/nothing")).matches("[0-9a-f]{24}");
		assertThat(id("/css/nothing.css")).matches("[0-9a-f]{24}");
	}

	/** From 127.0.0.1, which is a proxy that is believed. */
	@Test
	void isTheOneOfTheProxy() {
		assertThat(id("/", "X-Request-Id: 0123456789abcdef0123456789abcdef", "X-Forwarded-For: 203.0.113.9"))
			.isEqualTo("0123456789abcdef0123456789abcdef");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "short", "with space in it", "<script>alert(1)</script>", "line\\nbreak-in-it", "电话号码电话号码" })
	void isNotWhateverSomebodySends(String sent) {
		assertThat(id("/", "X-Request-Id: " + sent)).matches("[0-9a-f]{24}");
	}

	@Test
	void standsInEveryLineOfTheLogThatTheRequestIsTheReasonFor(CapturedOutput log) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new RequestIds().doFilter(new MockHttpServletRequest(), response,
				(request, answer) -> LOG.info("something happened"));
		assertThat(log.toString()).containsPattern(response.getHeader("X-Request-Id") + " .*: something happened");
	}

	private String id(String path, String... headers) {
		String[] lines = new String[headers.length + 2];
		lines[0] = "GET " + path + " HTTP/1.1";
		lines[1] = "Host: localhost";
		System.arraycopy(headers, 0, lines, 2, headers.length);
		Matcher header = HEADER.matcher(Visitor.raw(this.port, lines));
		assertThat(header.find()).as(path).isTrue();
		return header.group(1);
	}

}
