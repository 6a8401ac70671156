package org.kaiyuanshe.kcc.resource;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Html;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;

/**
 * Everything about a resource.
 *
 * @param versions the newest first
 * @param retiredReason why it was taken from the library
 */
public record ResourcePage(ResourceCard card, List<VersionRow> versions, Provenance provenance,
		@Nullable String retiredReason) {

	/** Markdown as safe HTML. */
	public Html html(String markdown) {
		return Markdown.render(markdown);
	}

}
