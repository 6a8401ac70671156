package org.kaiyuanshe.kcc.resource;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * What is said about a resource.
 *
 * @param language none for what has no words
 * @param licence an SPDX id or words; none if nobody knows
 */
public record ResourceDetails(ResourceKind kind, LocalizedText title, LocalizedText description,
		@Nullable ResourceLanguage language, @Nullable String licence) {
}
