package org.kaiyuanshe.kcc.site;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where to tell of a weakness of this portal, for people and for programs (RFC 9116). */
@Controller
class SecurityContactController {

	private static final String FILE = "/.well-known/security.txt";

	private static final MediaType TYPE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	/** Well below the year that the standard recommends. */
	private static final int MONTHS = 6;

	private final Communities communities;

	private final PortalSettings settings;

	private final Clock clock;

	SecurityContactController(Communities communities, PortalSettings settings, Clock clock) {
		this.communities = communities;
		this.settings = settings;
		this.clock = clock;
	}

	@GetMapping("/security")
	String policy() {
		return "site/security";
	}

	@GetMapping(FILE)
	ResponseEntity<String> file() {
		return ResponseEntity.ok()
			.contentType(TYPE)
			.body(Stream
				.of(line("Contact", this.settings.url("/code-of-conduct/reports/new")), mailbox(),
						line("Expires", expiry().toString()), line("Preferred-Languages", "zh, en"),
						line("Canonical", this.settings.url(FILE)), line("Policy", this.settings.url("/security")))
				.collect(Collectors.joining()));
	}

	/** The same all month, so that the file changes once a month. */
	private Instant expiry() {
		return this.clock.instant()
			.atOffset(ZoneOffset.UTC)
			.truncatedTo(ChronoUnit.DAYS)
			.withDayOfMonth(1)
			.plusMonths(MONTHS)
			.toInstant();
	}

	private String mailbox() {
		String mailbox = this.communities.current().mailbox();
		return (mailbox != null) ? line("Contact", "mailto:" + mailbox) : "";
	}

	private static String line(String name, String value) {
		return name + ": " + value + "\n";
	}

}
