package org.kaiyuanshe.kcc.feed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Community;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Revalidated;
import org.kaiyuanshe.kcc.event.CalendarFile;
import org.kaiyuanshe.kcc.event.CalendarFiles;
import org.kaiyuanshe.kcc.event.CalendarLists;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Calendars to subscribe to: what is to come and what ended in the last 90 days. What was
 * cancelled stays, marked as such, so that calendars strike it out.
 */
@Controller
class CalendarFeedController {

	static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final CalendarLists lists;

	private final CalendarFiles files;

	private final ChapterService chapters;

	private final Communities communities;

	CalendarFeedController(CalendarLists lists, CalendarFiles files, ChapterService chapters, Communities communities) {
		this.lists = lists;
		this.files = files;
		this.chapters = chapters;
		this.communities = communities;
	}

	@GetMapping("/calendar.ics")
	ResponseEntity<String> all(Locale locale) {
		return answer("calendar", this.communities.current().name(), null, null, locale);
	}

	@GetMapping("/chapters/{slug}/calendar.ics")
	ResponseEntity<String> ofChapter(@PathVariable String slug, Locale locale) {
		return answer(slug, this.chapters.reference(slug).orElseThrow(NotFoundException::new).name(), slug, null,
				locale);
	}

	@GetMapping("/regions/{code}/calendar.ics")
	ResponseEntity<String> ofRegion(@PathVariable String code, Locale locale) {
		Community community = this.communities.current();
		if (!community.hasRegion(code)) {
			throw new NotFoundException();
		}
		return answer(code, community.regionName(code), null, code, locale);
	}

	private ResponseEntity<String> answer(String file, LocalizedText name, @Nullable String chapter,
			@Nullable String region, Locale locale) {
		CalendarFile calendar = this.files.collection(name.in(locale).value(), this.lists.around(chapter, region),
				locale, false);
		return Revalidated.shared(CALENDAR, calendar.content(), this.lists.changedAt())
			.header(HttpHeaders.CONTENT_DISPOSITION, inline(file))
			.body(calendar.text());
	}

	static String inline(String file) {
		return ContentDisposition.inline().filename(file + ".ics").build().toString();
	}

}
