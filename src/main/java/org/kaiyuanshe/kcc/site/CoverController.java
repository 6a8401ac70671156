package org.kaiyuanshe.kcc.site;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

	private static final Pattern COLOURED = Pattern.compile("(\\d{1,2})-(.+)");

	/**
	 * The picture named {@code 7-guangzhou} is drawn from the slug in the colour of hue
	 * 7; without a number the slug chooses the colour as well.
	 */
	@GetMapping("/covers/{name}.svg")
	ResponseEntity<String> cover(@PathVariable String name) {
		Matcher coloured = COLOURED.matcher(name);
		Cover cover = coloured.matches() ? new Cover(coloured.group(2), Integer.parseInt(coloured.group(1)))
				: new Cover(name, name.hashCode());
		return ResponseEntity.ok()
			.contentType(SVG)
			.cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
			.body(cover.draw());
	}

}
