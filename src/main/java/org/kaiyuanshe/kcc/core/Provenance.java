package org.kaiyuanshe.kcc.core;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;

/**
 * Where a fact comes from (R16): the document, the date or month it speaks of, and what
 * other documents say differently.
 */
@Embeddable
public record Provenance(@Nullable String source, @Nullable String asOf, @Nullable String noteZh,
		@Nullable String noteEn) {

	/** For what was entered in the portal itself. */
	public static Provenance none() {
		return new Provenance(null, null, null, null);
	}

	public LocalizedText note() {
		return new LocalizedText(this.noteZh, this.noteEn);
	}

}
