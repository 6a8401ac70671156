package org.kaiyuanshe.kcc.annual;

import java.time.Year;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;

/**
 * An annual report as the records have it.
 *
 * @param open whether readers may see it although it is not done
 * @param published whether it was published as done
 */
public record RecordedReport(Year year, LocalizedText title, boolean open, boolean published,
		List<RecordedSection> sections, Provenance provenance) {

	/** A section of it, with those that stand inside. */
	public record RecordedSection(Slug slug, LocalizedText title, SectionState state, @Nullable String kind,
			LocalizedText text, List<RecordedSection> sections, Provenance provenance) {
	}

}
