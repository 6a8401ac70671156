package org.kaiyuanshe.kcc.recap;

import org.kaiyuanshe.kcc.core.Html;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;

/** What a recap that is being written would look like. */
record Preview(LocalizedText body) {

	/** Markdown as safe HTML. */
	public Html html(String markdown) {
		return Markdown.render(markdown);
	}

}
