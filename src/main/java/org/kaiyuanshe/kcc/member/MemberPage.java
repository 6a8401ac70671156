package org.kaiyuanshe.kcc.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Html;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;

/** Everything public about one person: names, membership, and their roles over time. */
public record MemberPage(String slug, String name, @Nullable String alias, @Nullable String latinName,
		@Nullable Integer formalSince, LocalizedText affiliation, boolean sample, Provenance provenance,
		List<HeldRole> roles, List<Belonging> memberships, OwnWords own) {

	/** Whether the member lets their page show that part (R17). */
	public boolean shows(ProfilePart part) {
		return !this.own.hidden().contains(part);
	}

	/** The same without the facts that the member shows to others only, or to nobody. */
	MemberPage withoutWhatIsHidden() {
		boolean belongs = shows(ProfilePart.MEMBERSHIP);
		return new MemberPage(this.slug, this.name, shows(ProfilePart.ALIAS) ? this.alias : null,
				shows(ProfilePart.LATIN_NAME) ? this.latinName : null, belongs ? this.formalSince : null,
				shows(ProfilePart.AFFILIATION) ? this.affiliation : new LocalizedText(null, null), this.sample,
				this.provenance, this.roles, belongs ? this.memberships : List.of(), this.own);
	}

	/** Markdown as safe HTML. */
	public Html html(String markdown) {
		return Markdown.render(markdown);
	}

	/** The membership with that id. */
	Optional<Belonging> membership(UUID id) {
		return this.memberships.stream().filter((one) -> one.id().equals(id)).findFirst();
	}

	/** As what they belong or belonged to the community. */
	public record Belonging(UUID id, MembershipKind kind, @Nullable LocalDate from, @Nullable LocalDate to,
			@Nullable Integer listedYear, boolean present, Provenance provenance) {
	}

	/** What the member says about themselves. */
	public record OwnWords(LocalizedText intro, List<String> links, Set<ProfilePart> hidden) {
	}

	/** A role with the address of the page where it is or was held. */
	public record HeldRole(Role role, String path, LocalizedText body, @Nullable LocalDate from, @Nullable LocalDate to,
			boolean present, boolean doubtful, Provenance provenance) {
	}

}
