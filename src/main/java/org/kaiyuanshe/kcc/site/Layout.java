package org.kaiyuanshe.kcc.site;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Community;

/**
 * What the frame around every page needs.
 *
 * @param lang BCP 47 tag of the page
 * @param zhUrl absolute address of the page in Chinese, likewise {@code enUrl};
 * {@code canonicalUrl} is this one's
 * @param switchUrl server path of the same page in the other language
 * @param path the page's path without the language
 * @param embedded whether the portal runs on its embedded database with sample data
 * @param me the signed-in person; none for a visitor
 */
public record Layout(String lang, String zhUrl, String enUrl, String canonicalUrl, String switchUrl, String path,
		Community community, boolean embedded, @Nullable Me me) {

	/** What the navigation shows a signed-in person. */
	public record Me(String name, boolean leads, boolean admin, boolean operator) {
	}

}
