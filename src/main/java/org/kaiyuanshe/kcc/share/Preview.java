package org.kaiyuanshe.kcc.share;

import org.jspecify.annotations.Nullable;

/**
 * What others show of a page.
 *
 * @param title none where the page's own title says it
 * @param description one or two sentences; none where nobody wrote any
 * @param square absolute address of the picture of 300 by 300
 * @param feed server path of the page's own Atom feed, {@code calendar} of its calendar
 * @param data JSON-LD about the page
 */
public record Preview(String type, @Nullable String title, @Nullable String description, PreviewPicture picture,
		String square, String alternative, @Nullable String feed, @Nullable String calendar,
		@Nullable StructuredData data) {
}
