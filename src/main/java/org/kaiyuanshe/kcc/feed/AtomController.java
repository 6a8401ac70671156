package org.kaiyuanshe.kcc.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Revalidated;
import org.kaiyuanshe.kcc.event.CalendarLists;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Feeds of what was published last: on the whole site, in a chapter, recaps alone. */
@Controller
class AtomController {

	private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

	private static final int MOST = 40;

	private final List<FeedEntries> kinds;

	private final RecapEntries recaps;

	private final AtomFile files;

	private final CalendarLists lists;

	private final ChapterService chapters;

	private final Communities communities;

	private final MessageSource messages;

	AtomController(List<FeedEntries> kinds, RecapEntries recaps, AtomFile files, CalendarLists lists,
			ChapterService chapters, Communities communities, MessageSource messages) {
		this.kinds = kinds;
		this.recaps = recaps;
		this.files = files;
		this.lists = lists;
		this.chapters = chapters;
		this.communities = communities;
		this.messages = messages;
	}

	@GetMapping("/feed.atom")
	ResponseEntity<String> all(Locale locale) {
		return answer(this.kinds, this.communities.current().name(), "/", null, locale);
	}

	@GetMapping("/recaps/feed.atom")
	ResponseEntity<String> ofRecaps(Locale locale) {
		String title = this.messages.getMessage("recap.list", null, locale) + " · "
				+ this.communities.current().name().in(locale).value();
		return answer(List.of(this.recaps), LocalizedText.same(title), "/recaps", null, locale);
	}

	@GetMapping("/chapters/{slug}/feed.atom")
	ResponseEntity<String> ofChapter(@PathVariable String slug, Locale locale) {
		LocalizedText name = this.chapters.reference(slug).orElseThrow(NotFoundException::new).name();
		return answer(this.kinds, name, "/chapters/" + slug, slug, locale);
	}

	/**
	 * Its ETag alone says whether it changed: what was taken back leaves no moment
	 * behind.
	 */
	private ResponseEntity<String> answer(List<? extends FeedEntries> kinds, LocalizedText title, String page,
			@Nullable String chapter, Locale locale) {
		List<FeedEntry> entries = kinds.stream()
			.flatMap((kind) -> kind.latest(chapter, MOST, locale).stream())
			.sorted(Comparator.comparing(FeedEntry::published).reversed())
			.limit(MOST)
			.toList();
		Instant changed = this.lists.changedAt().orElse(Instant.EPOCH);
		String feed = this.files.write(title, page, entries, changed, locale);
		return Revalidated.shared(ATOM, feed).body(feed);
	}

}
