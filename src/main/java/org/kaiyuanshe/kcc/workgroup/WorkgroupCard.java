package org.kaiyuanshe.kcc.workgroup;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * A workgroup in a list.
 *
 * @param leads the names of those who lead it today
 */
public record WorkgroupCard(String slug, LocalizedText name, WorkgroupKind kind, List<String> tags,
		@Nullable LocalDate foundedOn, boolean archived, List<String> leads) {
}
