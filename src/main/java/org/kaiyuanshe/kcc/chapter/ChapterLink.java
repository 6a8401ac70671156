package org.kaiyuanshe.kcc.chapter;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** A page elsewhere that belongs to a chapter. */
@Embeddable
public record ChapterLink(@Embedded @EmbeddedColumnNaming("label_%s") @Nullable LocalizedText label, String url) {

	/** What the link says: its label, or else the address without its scheme. */
	public LocalizedText words() {
		return (this.label != null && !this.label.isEmpty()) ? this.label
				: LocalizedText.same(this.url.replaceFirst("^https?://", "").replaceFirst("/$", ""));
	}

}
