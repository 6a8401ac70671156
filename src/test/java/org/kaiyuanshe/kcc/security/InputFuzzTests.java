package org.kaiyuanshe.kcc.security;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.security.RouteTable.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** No input of any form or address makes an answer in the 500s or shows a stack trace. */
@ServerTest
@TestPropertySource(properties = "test.database=of the fuzzer")
class InputFuzzTests {

	private static final List<String> TRACES = List.of("Exception:", "\tat ", "org.springframework", "org.postgresql",
			"jakarta.servlet", "Tomcat");

	private static final int PART = Boolean.getBoolean("fuzz.all") ? 1 : 12;

	/** Once, because what a form has decided cannot be put back. */
	private static boolean prepared;

	@Value("${local.server.port}")
	private int port;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Autowired
	private JdbcClient jdbc;

	private LastingRoot root;

	@BeforeEach
	void prepare() {
		if (!prepared) {
			RouteFixtures.prepare(this.jdbc);
			prepared = true;
		}
		this.root = new LastingRoot(this.port, this.jdbc);
	}

	@AfterEach
	void leave() {
		this.root.close();
	}

	@Test
	void noFieldOfAFormFails() {
		SoftAssertions softly = new SoftAssertions();
		for (Route route : Route.all(this.mapping).stream().filter(Route::isPost).toList()) {
			Visitor root = this.root.visitor();
			String path = path(route);
			for (String field : route.fields()) {
				for (Map.Entry<String, String> hostile : turn(route.pattern() + field, HostileText.all().entrySet())) {
					Map<String, String> form = sample(route);
					form.put(field, hostile.getValue());
					check(softly, route.pattern() + " " + field + " " + hostile.getKey(),
							root.post(path, encoded(form)));
				}
			}
		}
		softly.assertAll();
	}

	@Test
	void noFieldThatIsMissingRepeatedOrNestedFails() {
		SoftAssertions softly = new SoftAssertions();
		for (Route route : Route.all(this.mapping).stream().filter(Route::isPost).toList()) {
			Visitor root = this.root.visitor();
			check(softly, route.pattern() + " empty", root.post(path(route), ""));
			for (String field : route.fields()) {
				Map<String, String> form = sample(route);
				String value = form.get(field);
				for (String shape : turn(route.pattern() + field, HostileRequests.SHAPES)) {
					form.remove(field);
					check(softly, route.pattern() + " " + shape.formatted(field, "…"),
							root.post(path(route), encoded(form) + "&" + shape.formatted(field, value)));
				}
			}
		}
		softly.assertAll();
	}

	@Test
	void noOtherContentTypeFails() {
		SoftAssertions softly = new SoftAssertions();
		for (Route route : Route.all(this.mapping).stream().filter(Route::isPost).toList()) {
			Visitor root = this.root.visitor();
			for (HostileRequests.Body body : turn(route.pattern(), HostileRequests.BODIES)) {
				check(softly, route.pattern() + " " + body, root.post(path(route), body.type(), body.content()));
			}
			HostileRequests.Body big = HostileRequests.bigFile();
			check(softly, route.pattern() + " big file", root.post(path(route), big.type(), big.content()));
		}
		softly.assertAll();
	}

	@Test
	void noParameterOfAnAddressFails() {
		SoftAssertions softly = new SoftAssertions();
		int tried = 0;
		Visitor root = this.root.visitor();
		for (Route route : Route.all(this.mapping).stream().filter((each) -> !each.isPost()).toList()) {
			for (String field : route.fields()) {
				for (Map.Entry<String, String> hostile : turn(route.pattern() + field, HostileText.all().entrySet())) {
					check(softly, route.pattern() + " " + field + " " + hostile.getKey(),
							root.get(path(route) + "?" + field + "=" + hostile.getValue().replace("%zz%", "zz")));
					tried++;
				}
			}
		}
		softly.assertAll();
		assertThat(tried).isGreaterThan(100);
	}

	@Test
	void noPartOfAPathFails() {
		SoftAssertions softly = new SoftAssertions();
		Visitor root = this.root.visitor();
		for (String pattern : Route.all(this.mapping)
			.stream()
			.map(Route::pattern)
			.filter((each) -> each.contains("{"))
			.toList()) {
			for (String value : turn(pattern, HostileRequests.PATHS)) {
				String path = pattern.replaceAll("\\{[^/]*}", Matcher.quoteReplacement(value));
				check(softly, path, root.get(path));
			}
		}
		softly.assertAll();
	}

	/**
	 * A part of what to try, another one for the next field, so that all of it meets each
	 * form in bearable time; all of it with {@code -Dfuzz.all=true}.
	 */
	private static <T> List<T> turn(String field, Collection<T> all) {
		int[] at = { Math.floorMod(field.hashCode(), PART) };
		return all.stream().filter((each) -> at[0]++ % PART == 0).toList();
	}

	private String path(Route route) {
		return RouteTable.rows()
			.stream()
			.filter((row) -> row.method().equals(route.method()) && row.route().equals(route.pattern()))
			.findFirst()
			.map((row) -> row.path(this.jdbc))
			.orElseThrow();
	}

	private Map<String, String> sample(Route route) {
		Map<String, String> form = FormSamples.of(route.fields());
		form.replaceAll((field, value) -> URLEncoder.encode(value, StandardCharsets.UTF_8));
		form.computeIfPresent("version", (field, value) -> new Row("", "", path(route), List.of()).version(this.jdbc));
		return form;
	}

	private static String encoded(Map<String, String> form) {
		return form.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("&"));
	}

	private static void check(SoftAssertions softly, String what, HttpResponse<String> answer) {
		softly.assertThat(answer.statusCode()).as(what).isLessThan(500);
		softly.assertThat(answer.body()).as(what).doesNotContain(TRACES);
	}

}
