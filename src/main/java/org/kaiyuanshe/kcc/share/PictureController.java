package org.kaiyuanshe.kcc.share;

import java.util.Locale;

import org.kaiyuanshe.kcc.chapter.ChapterPages;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Revalidated;
import org.kaiyuanshe.kcc.event.EventPages;
import org.kaiyuanshe.kcc.recap.RecapPages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures of events, recaps, chapters and the portal for chats, networks and phones. */
@Controller
class PictureController {

	private final EventPages events;

	private final RecapPages recaps;

	private final ChapterPages chapters;

	private final Sheets sheets;

	private final Pictures pictures;

	PictureController(EventPages events, RecapPages recaps, ChapterPages chapters, Sheets sheets, Pictures pictures) {
		this.events = events;
		this.recaps = recaps;
		this.chapters = chapters;
		this.sheets = sheets;
		this.pictures = pictures;
	}

	@GetMapping("/events/{slug}/card.png")
	ResponseEntity<byte[]> eventCard(@PathVariable String slug, Locale locale) {
		return ofEvent(slug, Format.CARD, locale);
	}

	@GetMapping("/events/{slug}/square.png")
	ResponseEntity<byte[]> eventSquare(@PathVariable String slug, Locale locale) {
		return ofEvent(slug, Format.SQUARE, locale);
	}

	@GetMapping("/events/{slug}/poster.png")
	ResponseEntity<byte[]> eventPoster(@PathVariable String slug, Locale locale) {
		return ofEvent(slug, Format.POSTER, locale);
	}

	@GetMapping("/recaps/{slug}/card.png")
	ResponseEntity<byte[]> recapCard(@PathVariable String slug, Locale locale) {
		return ofRecap(slug, Format.CARD, locale);
	}

	@GetMapping("/recaps/{slug}/square.png")
	ResponseEntity<byte[]> recapSquare(@PathVariable String slug, Locale locale) {
		return ofRecap(slug, Format.SQUARE, locale);
	}

	@GetMapping("/chapters/{slug}/card.png")
	ResponseEntity<byte[]> chapterCard(@PathVariable String slug, Locale locale) {
		return ofChapter(slug, Format.CARD, locale);
	}

	@GetMapping("/chapters/{slug}/square.png")
	ResponseEntity<byte[]> chapterSquare(@PathVariable String slug, Locale locale) {
		return ofChapter(slug, Format.SQUARE, locale);
	}

	@GetMapping("/card.png")
	ResponseEntity<byte[]> card(Locale locale) {
		return answer(this.sheets.ofSite(Format.CARD, locale));
	}

	@GetMapping("/square.png")
	ResponseEntity<byte[]> square(Locale locale) {
		return answer(this.sheets.ofSite(Format.SQUARE, locale));
	}

	private ResponseEntity<byte[]> ofEvent(String slug, Format format, Locale locale) {
		return answer(this.sheets.of(this.events.find(slug).orElseThrow(NotFoundException::new), format, locale));
	}

	private ResponseEntity<byte[]> ofRecap(String slug, Format format, Locale locale) {
		return answer(this.sheets.of(this.recaps.find(slug).orElseThrow(NotFoundException::new), format, locale));
	}

	private ResponseEntity<byte[]> ofChapter(String slug, Format format, Locale locale) {
		return answer(this.sheets.of(this.chapters.find(slug).orElseThrow(NotFoundException::new), format, locale));
	}

	private ResponseEntity<byte[]> answer(Sheet sheet) {
		return Revalidated.shared(MediaType.IMAGE_PNG, sheet.toString()).body(this.pictures.png(sheet));
	}

}
