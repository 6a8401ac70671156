package org.kaiyuanshe.kcc.annual;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;

import jakarta.validation.constraints.Size;

/**
 * What an editor types.
 *
 * @param version the version of the section that the form was opened with
 */
record TextForm(@Nullable Long version, @Size(max = Markdown.LONGEST) @Nullable String body,
		@Size(max = Markdown.LONGEST) @Nullable String bodyEn) {

	long seen() {
		return (this.version != null) ? this.version : -1;
	}

	LocalizedText text() {
		return new LocalizedText(this.body, this.bodyEn);
	}

}
