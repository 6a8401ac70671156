package org.kaiyuanshe.kcc.organisation;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Provenance;

/** Where a fact comes from, as it is typed into every form of the memory (R16). */
final class Origin {

	private Origin() {
	}

	static Provenance of(@Nullable String source, @Nullable String asOf, @Nullable String note,
			@Nullable String noteEn) {
		return new Provenance(Texts.orNull(source), Texts.orNull(asOf), Texts.orNull(note), Texts.orNull(noteEn));
	}

}
