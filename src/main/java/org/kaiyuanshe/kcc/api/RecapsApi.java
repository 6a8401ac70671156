package org.kaiyuanshe.kcc.api;

import java.util.Locale;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Slice;
import org.kaiyuanshe.kcc.recap.RecapCard;
import org.kaiyuanshe.kcc.recap.RecapPages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import jakarta.validation.Valid;

/** Published recaps (R12). Drafts are not there. */
@RestController
@RequestMapping(path = "/api/v1/recaps", produces = MediaType.APPLICATION_JSON_VALUE)
class RecapsApi {

	private final RecapPages recaps;

	private final Known known;

	private final Answers answers;

	private final PortalSettings settings;

	RecapsApi(RecapPages recaps, Known known, Answers answers, PortalSettings settings) {
		this.recaps = recaps;
		this.known = known;
		this.answers = answers;
		this.settings = settings;
	}

	@GetMapping
	ResponseEntity<String> list(@Valid RecapQuery query, Locale locale) {
		String after = Answers.key(query.cursor());
		this.known.recapCursor(after);
		this.known.chapter(query.chapter());
		Slice<RecapCard> recaps = this.recaps.list(query.chapter(), after, query.size());
		Reader reader = new Reader(this.settings, locale);
		return this.answers.list(recaps.items().stream().map((card) -> RecapItem.of(card, reader)).toList(),
				recaps.next(), locale);
	}

	@GetMapping("/{slug}")
	ResponseEntity<String> show(@PathVariable String slug, Locale locale) {
		return this.answers.one(RecapDetail.of(this.recaps.find(slug).orElseThrow(NotFoundException::new),
				new Reader(this.settings, locale)), locale);
	}

}
