package org.kaiyuanshe.kcc.member;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;

/** Everything public about one person: names, membership, and their roles over time. */
public record MemberPage(String slug, String name, @Nullable String alias, @Nullable String latinName,
		@Nullable Integer formalSince, LocalizedText affiliation, boolean sample, Provenance provenance,
		List<HeldRole> roles) {

	/** A role with the address of the page where it is or was held. */
	public record HeldRole(Role role, String path, LocalizedText body, @Nullable LocalDate from, @Nullable LocalDate to,
			boolean present, boolean doubtful, Provenance provenance) {
	}

}
