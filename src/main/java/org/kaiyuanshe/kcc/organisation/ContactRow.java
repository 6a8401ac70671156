package org.kaiyuanshe.kcc.organisation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.organisation.ContactPoint.Medium;

/** A mailbox or a channel in a list. */
public record ContactRow(UUID id, Medium medium, LocalizedText name, String handle, @Nullable String url,
		@Nullable String workgroup, Tenure tenure, boolean present, Provenance provenance) {
}
