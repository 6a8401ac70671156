package org.kaiyuanshe.kcc.workgroup;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;

/**
 * What is known of a workgroup that is entered.
 *
 * @param parent the slug of the workgroup that it is part of
 * @param mailbox its public mailbox
 */
public record NewWorkgroup(Slug slug, LocalizedText name, WorkgroupKind kind, @Nullable String parent,
		List<String> tags, @Nullable LocalDate foundedOn, @Nullable String mailbox, @Nullable LocalizedText intro,
		List<WorkgroupLink> links, boolean archived, Provenance provenance) {
}
