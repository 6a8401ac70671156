package org.kaiyuanshe.kcc.site;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves the pictures that are drawn from a slug; the same address always gives the same
 * picture.
 */
@Controller
class CoverController {

	private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

	@GetMapping("/covers/{hue:\\d{1,2}}-{seed}.svg")
	ResponseEntity<String> cover(@PathVariable int hue, @PathVariable String seed) {
		return ResponseEntity.ok()
			.contentType(SVG)
			.cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
			.body(new Cover(seed, hue).draw());
	}

	@GetMapping("/covers/{seed}.svg")
	ResponseEntity<String> cover(@PathVariable String seed) {
		return cover(seed.hashCode(), seed);
	}

}
