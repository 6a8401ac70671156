package org.kaiyuanshe.kcc.recap;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Html;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.photo.PhotoView;

/**
 * Everything about one recap.
 *
 * @param chapter the slug of the chapter that wrote it; none for one of the records
 * @param next the event that it calls its readers to
 * @param changed when what it says or shows changed last
 */
public record RecapPage(RecapCard card, long version, @Nullable String chapter, LocalizedText city,
		@Nullable String videoUrl, @Nullable Occasion next, List<Occasion> events, List<PhotoView> photos,
		Instant changed, Provenance provenance) {

	/** Markdown as safe HTML. */
	public Html html(String markdown) {
		return Markdown.render(markdown);
	}

	/** Whether it is also written in the other language than that of its reader. */
	public Html article(Locale locale) {
		return html(this.card.body().in(locale).value());
	}

	/** The photos that say nothing to who does not see them. */
	public long silentPhotos() {
		return this.photos.stream().filter((photo) -> photo.alt().isEmpty()).count();
	}

	/** An event that a recap tells of, or calls to; the chapter is its host. */
	public record Occasion(String slug, LocalizedText title, When when, @Nullable String chapter, LocalizedText city) {
	}

}
