package org.kaiyuanshe.kcc.site;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.Communities;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Who finds a weakness finds whom to tell. */
@PortalTest
class SecurityContactTests {

	private static final String FILE = "/.well-known/security.txt";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Communities communities;

	@Autowired
	private TestClock clock;

	@AfterEach
	void backToNow() {
		this.clock.set(TestClock.START);
	}

	@Test
	void theFileHasWhatTheStandardAsksFor() {
		assertThat(this.mvc.get().uri(FILE)).hasStatusOk().hasContentType("text/plain;charset=UTF-8");
		assertThat(lines()).contains("Contact: http://localhost:8080/code-of-conduct/reports/new",
				"Contact: mailto:" + this.communities.current().mailbox(), "Preferred-Languages: zh, en",
				"Canonical: http://localhost:8080" + FILE, "Policy: http://localhost:8080/security");
		assertThat(lines()).filteredOn((line) -> line.startsWith("Expires: ")).hasSize(1);
	}

	@Test
	void itNeverExpiresWhileSomeoneReadsItAndAlwaysWithinAYear() {
		for (int day = 0; day < 800; day++) {
			this.clock.advance(Duration.ofDays(1));
			assertThat(expiry()).isAfter(this.clock.instant().plus(Duration.ofDays(90)))
				.isBefore(this.clock.instant().plus(Duration.ofDays(365)));
		}
	}

	@Test
	void thePolicyLeadsToTheFormAndTheMailbox() {
		assertThat(this.mvc.get().uri("/en/security")).hasStatusOk()
			.bodyText()
			.contains("/en/code-of-conduct/reports/new", "mailto:" + this.communities.current().mailbox());
	}

	/** The list of what the portal is made of is in the jar, not on the web. */
	@Test
	void whatThePortalIsMadeOfIsNotShown() {
		assertThat(this.mvc.get().uri("/actuator/sbom")).hasStatus(404);
		assertThat(this.mvc.get().uri("/actuator/sbom/application")).hasStatus(404);
		assertThat(this.mvc.get().uri("/META-INF/sbom/application.cdx.json")).hasStatus(404);
	}

	private Instant expiry() {
		return lines().stream()
			.filter((line) -> line.startsWith("Expires: "))
			.map((line) -> Instant.parse(line.substring(9)))
			.findFirst()
			.orElseThrow();
	}

	private List<String> lines() {
		try {
			return this.mvc.get().uri(FILE).exchange().getResponse().getContentAsString().lines().toList();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
