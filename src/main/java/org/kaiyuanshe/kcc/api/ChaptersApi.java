package org.kaiyuanshe.kcc.api;

import java.util.Locale;

import org.kaiyuanshe.kcc.chapter.ChapterCard;
import org.kaiyuanshe.kcc.chapter.ChapterPage;
import org.kaiyuanshe.kcc.chapter.ChapterPages;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Slice;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import jakarta.validation.Valid;

/** Chapters in any status (R5). */
@RestController
@RequestMapping(path = "/api/v1/chapters", produces = MediaType.APPLICATION_JSON_VALUE)
class ChaptersApi {

	private final ChapterPages chapters;

	private final Communities communities;

	private final Known known;

	private final Answers answers;

	private final PortalSettings settings;

	ChaptersApi(ChapterPages chapters, Communities communities, Known known, Answers answers, PortalSettings settings) {
		this.chapters = chapters;
		this.communities = communities;
		this.known = known;
		this.answers = answers;
		this.settings = settings;
	}

	@GetMapping
	ResponseEntity<String> list(@Valid ChapterQuery query, Locale locale) {
		String after = Answers.key(query.cursor());
		this.known.chapterCursor(after);
		if (query.region() != null && !this.communities.current().hasRegion(query.region())) {
			throw new BadQuery("region", "api.region");
		}
		Slice<ChapterCard> chapters = this.chapters.list(query.filter(after), query.size());
		Reader reader = new Reader(this.settings, locale);
		return this.answers.list(chapters.items().stream().map((card) -> ChapterItem.of(card, reader)).toList(),
				chapters.next(), locale);
	}

	@GetMapping("/{slug}")
	ResponseEntity<String> show(@PathVariable String slug, Locale locale) {
		ChapterPage page = this.chapters.find(slug).orElseThrow(NotFoundException::new);
		return this.answers.one(ChapterDetail.of(page, Person.of(page.team(), this.communities, locale),
				new Reader(this.settings, locale)), locale);
	}

}
