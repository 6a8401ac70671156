package org.kaiyuanshe.kcc.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Community;
import org.kaiyuanshe.kcc.core.PortalSettings;
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
				"code-of-conduct/reports/", "unsubscribe/", "registrations/", "confirmations/", "check-in/",
				"calendars/", "login")
		.map((page) -> "Disallow: /%1$s\nDisallow: /en/%1$s\n".formatted(page))
		.collect(Collectors.joining("", "User-agent: *\n", ""));

	private final Communities communities;

	private final PortalSettings settings;

	MachineController(Communities communities, PortalSettings settings) {
		this.communities = communities;
		this.settings = settings;
	}

	@GetMapping("/robots.txt")
	ResponseEntity<String> robots() {
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_PLAIN)
			.body(ROBOTS + "\nSitemap: " + this.settings.url("/sitemap.xml") + "\n");
	}

	@GetMapping("/site.webmanifest")
	ResponseEntity<Map<String, Object>> manifest() {
		Community community = this.communities.current();
		return ResponseEntity.ok()
			.contentType(MANIFEST)
			.body(Map.of("name", community.name().in(Locale.CHINESE).value(), "short_name", community.shortName(),
					"lang", "zh-CN", "start_url", "/", "id", "/", "display", "browser", "background_color", "#fffdf8",
					"theme_color", "#b5300f", "icons",
					List.of(icon("favicon.svg", "image/svg+xml", "any", "any"),
							icon("icon-192.png", "image/png", "192x192", "any"),
							icon("icon-512.png", "image/png", "512x512", "any"),
							icon("icon-maskable-512.png", "image/png", "512x512", "maskable"))));
	}

	private static Map<String, String> icon(String file, String type, String sizes, String purpose) {
		return Map.of("src", "/icons/" + file, "type", type, "sizes", sizes, "purpose", purpose);
	}

}
