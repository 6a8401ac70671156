package org.kaiyuanshe.kcc.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Revalidated;
import org.kaiyuanshe.kcc.event.CalendarLists;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Feeds of what was published last, on the whole site and in a chapter. */
@Controller
class AtomController {

	private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

	private static final int MOST = 40;

	private final List<FeedEntries> kinds;

	private final AtomFile files;

	private final CalendarLists lists;

	private final ChapterService chapters;

	private final Communities communities;

	AtomController(List<FeedEntries> kinds, AtomFile files, CalendarLists lists, ChapterService chapters,
			Communities communities) {
		this.kinds = kinds;
		this.files = files;
		this.lists = lists;
		this.chapters = chapters;
		this.communities = communities;
	}

	@GetMapping("/feed.atom")
	ResponseEntity<String> all(Locale locale) {
		return answer(this.communities.current().name(), "/", null, locale);
	}

	@GetMapping("/chapters/{slug}/feed.atom")
	ResponseEntity<String> ofChapter(@PathVariable String slug, Locale locale) {
		LocalizedText name = this.chapters.reference(slug).orElseThrow(NotFoundException::new).name();
		return answer(name, "/chapters/" + slug, slug, locale);
	}

	private ResponseEntity<String> answer(LocalizedText title, String page, @Nullable String chapter, Locale locale) {
		List<FeedEntry> entries = this.kinds.stream()
			.flatMap((kind) -> kind.latest(chapter, MOST, locale).stream())
			.sorted(Comparator.comparing(FeedEntry::published).reversed())
			.limit(MOST)
			.toList();
		Optional<Instant> changed = this.lists.changedAt();
		String feed = this.files.write(title, page, entries, changed.orElse(Instant.EPOCH), locale);
		return Revalidated.shared(ATOM, feed, changed).body(feed);
	}

}
