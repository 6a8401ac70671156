package org.kaiyuanshe.kcc.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Community;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What browsers and crawlers ask for by fixed names. */
@RestController
class MachineController {

	private static final MediaType MANIFEST = MediaType.valueOf("application/manifest+json");

	/** Pages for people with a link or an account; the same below the English prefix. */
	private static final String ROBOTS = Stream
		.of("manage", "admin", "account", "applications/", "invitations/", "team-invitations/", "certificates/",
				"code-of-conduct/reports/", "unsubscribe/", "login")
		.map((page) -> "Disallow: /%1$s\nDisallow: /en/%1$s\n".formatted(page))
		.collect(Collectors.joining("", "User-agent: *\n", ""));

	private final Communities communities;

	MachineController(Communities communities) {
		this.communities = communities;
	}

	@GetMapping("/robots.txt")
	ResponseEntity<String> robots() {
		return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(ROBOTS);
	}

	@GetMapping("/site.webmanifest")
	ResponseEntity<Map<String, Object>> manifest() {
		Community community = this.communities.current();
		return ResponseEntity.ok()
			.contentType(MANIFEST)
			.body(Map.of("name", community.name().in(Locale.CHINESE).value(), "short_name", community.shortName(),
					"start_url", "/", "display", "browser", "icons",
					List.of(Map.of("src", "/icons/favicon.svg", "type", "image/svg+xml", "sizes", "any"))));
	}

}
