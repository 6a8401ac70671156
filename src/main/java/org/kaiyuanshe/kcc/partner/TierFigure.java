package org.kaiyuanshe.kcc.partner;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;

/**
 * How many partners of a kind the records count, by number alone.
 *
 * @param period the years or the conference that it was counted for
 */
public record TierFigure(PartnerTier tier, int number, LocalizedText period, @Nullable Integer year,
		Provenance provenance) {
}
