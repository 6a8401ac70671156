package org.kaiyuanshe.kcc.conduct;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** The words of a code of conduct, in Markdown. */
@Embeddable
public record CodeText(@Embedded @EmbeddedColumnNaming("title_%s") LocalizedText title,
		@Embedded @EmbeddedColumnNaming("body_%s") LocalizedText body) {
}
