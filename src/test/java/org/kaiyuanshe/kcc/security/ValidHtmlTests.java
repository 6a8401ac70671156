package org.kaiyuanshe.kcc.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** What the Nu Html Checker (validator.w3.org/nu) says about the pages: nothing. */
@PortalTest
@Transactional
class ValidHtmlTests {

	private static final List<String> QUERIES = List.of("/events?when=past", "/events?q=zzzz", "/search?q=KCC",
			"/search?q=zzzz", "/chapters?q=zzzz", "/events/calendar?month=2026-12");

	private final HtmlChecker checker = new HtmlChecker();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void prepare() {
		RouteFixtures.prepare(this.jdbc);
	}

	@Test
	void everyPublicPageIsValidInBothLanguages() {
		check("visitor", List.of("", "/en"));
	}

	/** Their pages have the same templates in both languages. */
	@ParameterizedTest
	@ValueSource(strings = { "lead", "admin" })
	void soIsEveryPageOfLeadsAndAdmins(String who) {
		check(who, List.of(""));
	}

	/** The control. */
	@Test
	void whatIsNotValidIsNoticed() {
		assertThat(this.checker.mistakes("<!DOCTYPE html><html lang=en><title>x</title><p id=a><ul id=a></ul></p>"))
			.contains("Duplicate ID", "No “p” element in scope");
	}

	private Stream<String> paths(String who) {
		int column = RouteTable.ROLES.indexOf(who);
		Stream<String> own = RouteTable.rows()
			.stream()
			.filter((row) -> !row.isForm() && row.answers().get(column).equals("200"))
			.filter((row) -> who.equals("visitor") || !row.answers().getFirst().equals("200"))
			.map((row) -> row.path(this.jdbc))
			.distinct();
		return who.equals("visitor") ? Stream.concat(own, QUERIES.stream()) : own;
	}

	private void check(String who, List<String> languages) {
		SoftAssertions softly = new SoftAssertions();
		List<String> pages = paths(who).flatMap((path) -> languages.stream().map((language) -> language + path))
			.filter((path) -> isValid(softly, path, who))
			.toList();
		softly.assertThat(pages).hasSizeGreaterThan(20);
		softly.assertAll();
	}

	/** Whether there was a page; parts of pages are in pages elsewhere. */
	private boolean isValid(SoftAssertions softly, String path, String who) {
		MockHttpServletResponse answer = this.mvc.get().uri(path).with(this.people.as(who)).exchange().getResponse();
		String page = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
		if (!String.valueOf(answer.getContentType()).startsWith("text/html") || !page.startsWith("<!DOCTYPE")) {
			return false;
		}
		softly.assertThat(this.checker.mistakes(page)).as(path).isEmpty();
		return true;
	}

}
