package org.kaiyuanshe.kcc;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.Facts.Fact;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What the community's documents say is found on a page. */
@PortalTest
class FactsTests {

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "facts.csv", "facts-memory.csv" })
	void everyFactOfTheRecordsIsOnItsPage(String file) {
		assertThat(Facts.untold(Facts.read(file), this::page)).isEmpty();
	}

	@Test
	void theListIsLongAndDrawsOnEveryDocument() {
		List<Fact> facts = Facts.read("facts.csv");
		assertThat(facts).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
		assertThat(facts).extracting(Fact::seed).contains("000", "001", "002", "003");
	}

	private String page(String path) {
		return new String(this.mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

}
