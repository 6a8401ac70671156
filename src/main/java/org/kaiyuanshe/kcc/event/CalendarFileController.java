package org.kaiyuanshe.kcc.event;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands an event to the visitor's calendar. */
@Controller
class CalendarFileController {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final CalendarEvents events;

	private final CalendarFiles files;

	CalendarFileController(CalendarEvents events, CalendarFiles files) {
		this.events = events;
		this.files = files;
	}

	/** The file may be kept but is asked for each time: a time may have changed. */
	@GetMapping("/events/{slug}.ics")
	ResponseEntity<String> show(@PathVariable String slug, Locale locale) {
		CalendarFile file = this.files.published(this.events.find(slug).orElseThrow(NotFoundException::new), locale);
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.cacheControl(CacheControl.noCache().cachePublic())
			.eTag("W/\"" + DigestUtils.md5DigestAsHex(file.content().getBytes(StandardCharsets.UTF_8)) + "\"")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(slug + ".ics").build().toString())
			.body(file.text());
	}

}
