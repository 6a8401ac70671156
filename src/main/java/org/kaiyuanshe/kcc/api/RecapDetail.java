package org.kaiyuanshe.kcc.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;
import org.kaiyuanshe.kcc.photo.PhotoView;
import org.kaiyuanshe.kcc.recap.RecapPage;

/**
 * Everything public about a recap.
 *
 * @param chapter the chapter that wrote it; none for one of the records
 * @param text Markdown
 * @param next the event that it calls its readers to
 */
record RecapDetail(@JsonUnwrapped RecapItem recap, @Nullable ChapterName chapter, @Nullable Phrase text,
		@Nullable String video, List<Told> events, @Nullable Told next, List<Photo> photos, @Nullable String source,
		@Nullable String asOf) {

	static RecapDetail of(RecapPage page, Reader reader) {
		return new RecapDetail(RecapItem.of(page.card(), reader), chapter(page.chapter(), page.city(), reader),
				reader.words(page.card().body()), page.videoUrl(),
				page.events().stream().map((event) -> Told.of(event, reader)).toList(),
				(page.next() != null) ? Told.of(page.next(), reader) : null,
				page.photos().stream().map((photo) -> Photo.of(photo, reader)).toList(), page.provenance().source(),
				page.provenance().asOf());
	}

	private static @Nullable ChapterName chapter(@Nullable String slug, LocalizedText city, Reader reader) {
		return (slug != null) ? ChapterName.of(slug, city, reader) : null;
	}

	/** An event that it tells of, or calls to; the chapter is its host. */
	record Told(String slug, String url, @Nullable Phrase title, String start, @Nullable ChapterName chapter) {

		static Told of(RecapPage.Occasion event, Reader reader) {
			return new Told(event.slug(), reader.url("/events/" + event.slug()), reader.words(event.title()),
					event.when().iso(), RecapDetail.chapter(event.chapter(), event.city(), reader));
		}

	}

	/**
	 * A photo of its gallery.
	 *
	 * @param url of the largest JPEG there is
	 * @param page where one can ask for its take-down
	 */
	record Photo(String url, String page, int width, int height, @Nullable Phrase caption, @Nullable Phrase alt,
			@Nullable String credit) {

		static Photo of(PhotoView photo, Reader reader) {
			return new Photo(reader.file(photo.largest()), reader.url(photo.page()), photo.width(), photo.height(),
					reader.words(photo.caption()), reader.words(photo.alt()), photo.credit());
		}

	}

}
