package org.kaiyuanshe.kcc.content;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Html;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;

/** A Markdown page for a reader. */
public record PageView(String slug, LocalizedText title, LocalizedText body, @Nullable String version,
		Provenance provenance) {

	/** Markdown as safe HTML. */
	public Html html(String markdown) {
		return Markdown.render(markdown);
	}

}
