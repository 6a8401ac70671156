package org.kaiyuanshe.kcc.organisation;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;

/** What nobody wrote comes back from the database as none; here it is an empty text. */
final class Texts {

	static final LocalizedText NONE = new LocalizedText(null, null);

	private Texts() {
	}

	static LocalizedText orNone(@Nullable LocalizedText text) {
		return Objects.requireNonNullElse(text, NONE);
	}

	static Provenance orNone(@Nullable Provenance provenance) {
		return Objects.requireNonNullElse(provenance, Provenance.none());
	}

	static @Nullable String orNull(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

}
