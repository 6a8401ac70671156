package org.kaiyuanshe.kcc.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.core.Purpose;
import org.kaiyuanshe.kcc.core.Purposes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Each form that takes personal data says why, who sees them and until when (R17). */
@PortalTest
class PurposeTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	/** Fields by which people are named or reached, as forms of the house write them. */
	private static final Pattern FIELD = Pattern.compile("""
			(?:input|inputWith|textarea|member-line|form-line)\\((?:'|\\||\\$\\{path \\+ '\\.)\
			((?:co)?[a-zA-Z]*(?:[nN]ame|[eE]mail|byname|delivery|contact|withWhom|credit|coLead)[a-zA-Z]*)\
			|<input[^>]*type="(email|tel)\"""");

	private static final String FRAGMENT = "~{fragments/purpose :: of('";

	/** Names of things, not of people; and mailboxes of groups. */
	private static final Set<String> NOT_PERSONAL = Set.of("conference/form.html", "partner/_fields.html",
			"workgroup/_new.html", "chapter/_profile.html", "organisation/project-form.html", "organisation/award.html",
			"organisation/contact.html");

	/** Rows of a form that says it once for all of them. */
	private static final Set<String> ROWS = Set.of("event/_programme-rows.html");

	@Autowired
	private Purposes purposes;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void everyFormWithNamesOrAddressesSaysWhatTheyAreFor() throws IOException {
		Set<String> silent = new TreeSet<>();
		Set<String> found = new TreeSet<>();
		for (Path template : templates()) {
			String name = TEMPLATES.relativize(template).toString();
			String page = Files.readString(template);
			if (takesPersonalData(page)) {
				found.add(name);
				if (!page.contains(FRAGMENT) && !NOT_PERSONAL.contains(name) && !ROWS.contains(name)) {
					silent.add(name);
				}
			}
		}
		assertThat(found).hasSizeGreaterThan(15).contains("registration/form.html").containsAll(NOT_PERSONAL);
		assertThat(silent).isEmpty();
	}

	/** The control: a form without the fragment is noticed. */
	@Test
	void aFormThatSaysNothingIsNoticed() {
		assertThat(takesPersonalData("<div th:replace=\"~{fragments/field :: inputWith('email', #{x}, 'email')}\">"))
			.isTrue();
		assertThat(takesPersonalData("<th:block th:replace=\"~{fragments/field :: input('name', #{x}, 'text')}\"/>"))
			.isTrue();
		assertThat(takesPersonalData("<input class=\"form-control\" type=\"email\" id=\"address\">")).isTrue();
		assertThat(takesPersonalData("<th:block th:replace=\"~{fragments/field :: input('title', #{x}, 'text')}\"/>"))
			.isFalse();
	}

	@Test
	void everyPurposeThatAFormNamesExistsAndHasItsWords() throws IOException {
		List<String> known = this.purposes.all().stream().map(Purpose::name).toList();
		Pattern used = Pattern.compile(Pattern.quote(FRAGMENT) + "([a-z-]+)'");
		for (Path template : templates()) {
			Matcher names = used.matcher(Files.readString(template));
			while (names.find()) {
				assertThat(known).as(template.toString()).contains(names.group(1));
			}
		}
		assertThat(known).doesNotHaveDuplicates();
	}

	@Test
	void thePrivacyPageTellsThemAllWithTheTermsOfTheJobs() {
		for (String prefix : List.of("", "/en")) {
			assertThat(this.mvc.get().uri(prefix + "/privacy")).hasStatusOk()
				.bodyText()
				.contains("180", "id=\"purposes\"")
				.doesNotContain("??", "{0}");
		}
		assertThat(this.purposes.of("registration").terms()).startsWith(180);
		assertThat(this.mvc.get().uri("/events/sample-guangzhou-lightning-talks/registrations")).hasStatusOk()
			.bodyText()
			.contains("活动结束 180 天后删除", "/privacy");
	}

	private static boolean takesPersonalData(String page) {
		return FIELD.matcher(page).find();
	}

	private static List<Path> templates() throws IOException {
		try (Stream<Path> all = Files.walk(TEMPLATES)) {
			return all.filter((file) -> file.toString().endsWith(".html"))
				.filter((file) -> !file.toString().contains("fragments"))
				.sorted()
				.toList();
		}
	}

}
