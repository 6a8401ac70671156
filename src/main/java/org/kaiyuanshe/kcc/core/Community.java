package org.kaiyuanshe.kcc.core;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The community that runs this portal, in its own words: names, titles and regions come
 * from its content pack.
 *
 * @param chapterName what a chapter is called, <code>{0}</code> standing for the city
 * @param roles the title of each role code
 * @param workgroupKinds the name of each kind of workgroup, in display order
 * @param regions the regions that chapters are grouped by, in display order
 * @param words what it calls differently from the portal's own texts
 * @param coreTeam the slug of the workgroup that is heard before a chapter is dissolved
 */
public record Community(LocalizedText name, String shortName, LocalizedText organisation, LocalizedText slogan,
		LocalizedText intro, @Nullable String mailbox, LocalizedText chapterName, Map<String, LocalizedText> roles,
		Map<String, LocalizedText> workgroupKinds, List<Region> regions, CommunityWords words,
		@Nullable String coreTeam, @Nullable String source, @Nullable String asOf) {

	public Community {
		Objects.requireNonNull(name, "name is missing");
		Objects.requireNonNull(shortName, "shortName is missing");
		Objects.requireNonNull(organisation, "organisation is missing");
		Objects.requireNonNull(slogan, "slogan is missing");
		Objects.requireNonNull(intro, "intro is missing");
		Objects.requireNonNull(chapterName, "chapterName is missing");
		Objects.requireNonNull(roles, "roles is missing");
		Objects.requireNonNull(workgroupKinds, "workgroupKinds is missing");
		Objects.requireNonNull(regions, "regions is missing");
		words = Objects.requireNonNullElse(words, CommunityWords.NONE);
	}

	/** A community that nobody has described yet. */
	static final Community UNKNOWN = new Community(LocalizedText.same("Community"), "Community",
			LocalizedText.same("Community"), LocalizedText.same(""), LocalizedText.same(""), null,
			LocalizedText.same("{0}"), Map.of(), Map.of(), List.of(), CommunityWords.NONE, null, null, null);

	public LocalizedText roleTitle(String code) {
		return this.roles.getOrDefault(code, LocalizedText.same(code));
	}

	public LocalizedText kindName(String code) {
		return this.workgroupKinds.getOrDefault(code, LocalizedText.same(code));
	}

	public boolean hasRegion(String code) {
		return this.regions.stream().anyMatch((region) -> region.code().equals(code));
	}

	public LocalizedText regionName(String code) {
		return this.regions.stream()
			.filter((region) -> region.code().equals(code))
			.findFirst()
			.map(Region::name)
			.orElse(LocalizedText.same(code));
	}

	/** A part of the world that chapters are grouped by. */
	public record Region(String code, LocalizedText name) {
	}

}
