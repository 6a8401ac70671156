package org.kaiyuanshe.kcc.resource;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * A resource in a list.
 *
 * @param versions how many there are; without one it is not published
 * @param downloads how often its files were fetched
 * @param newest the newest version; none if it is not published
 */
public record ResourceCard(String slug, ResourceKind kind, LocalizedText title, LocalizedText description,
		@Nullable ResourceLanguage language, @Nullable String licence, int versions, long downloads, boolean retired,
		@Nullable VersionRow newest) {
}
