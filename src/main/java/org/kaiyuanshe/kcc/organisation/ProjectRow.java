package org.kaiyuanshe.kcc.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * A project in a list.
 *
 * @param reportedYear the last year for which progress was told
 * @param candidate whether it was quiet for a year and an admin has to decide
 */
public record ProjectRow(String slug, LocalizedText name, ProjectState state, LocalizedText intro,
		@Nullable Integer reportedYear, LocalDate quietSince, boolean candidate) {
}
