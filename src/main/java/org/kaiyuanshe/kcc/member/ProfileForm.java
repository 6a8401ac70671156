package org.kaiyuanshe.kcc.member;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.EditForm;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.validation.constraints.Size;

/** What a member tells about themselves, and who sees which part of their page. */
record ProfileForm(@Nullable Long version, @Size(max = 2000) @Nullable String intro,
		@Size(max = 4000) @Nullable String introEn,
		@URL(regexp = "^(https?://.*)?$") @Size(max = 300) @Nullable String link1,
		@URL(regexp = "^(https?://.*)?$") @Size(max = 300) @Nullable String link2,
		@URL(regexp = "^(https?://.*)?$") @Size(max = 300) @Nullable String link3, @Nullable Audience showAlias,
		@Nullable Audience showLatinName, @Nullable Audience showAffiliation, @Nullable Audience showMembership,
		@Nullable Audience showIntro, @Nullable Audience showLinks, @Nullable Audience showTalks,
		@Nullable Audience showRecaps, @Nullable Audience showAwards) implements EditForm {

	/** Of someone who has not said anything yet: everything is shown. */
	static ProfileForm empty() {
		return of(new LocalizedText(null, null), List.of(), Map.of(), -1);
	}

	/** Parts of which nothing was said are public. */
	static ProfileForm of(LocalizedText intro, List<String> links, Map<ProfilePart, Audience> kept, long version) {
		return new ProfileForm(version, intro.zh(), intro.en(), link(links, 0), link(links, 1), link(links, 2),
				to(kept, ProfilePart.ALIAS), to(kept, ProfilePart.LATIN_NAME), to(kept, ProfilePart.AFFILIATION),
				to(kept, ProfilePart.MEMBERSHIP), to(kept, ProfilePart.INTRO), to(kept, ProfilePart.LINKS),
				to(kept, ProfilePart.TALKS), to(kept, ProfilePart.RECAPS), to(kept, ProfilePart.AWARDS));
	}

	private static Audience to(Map<ProfilePart, Audience> kept, ProfilePart part) {
		return kept.getOrDefault(part, Audience.PUBLIC);
	}

	private static @Nullable String link(List<String> links, int place) {
		return (links.size() > place) ? links.get(place) : null;
	}

	LocalizedText words() {
		return new LocalizedText(this.intro, this.introEn);
	}

	List<String> links() {
		return Stream.of(this.link1, this.link2, this.link3).map(MemberForm::orNull).filter(Objects::nonNull).toList();
	}

	/** Who sees which part; what the form does not say nobody sees. */
	Map<ProfilePart, Audience> audiences() {
		Map<ProfilePart, Audience> all = new EnumMap<>(ProfilePart.class);
		for (ProfilePart part : ProfilePart.values()) {
			all.put(part, Objects.requireNonNullElse(chosen(part), Audience.NOBODY));
		}
		return all;
	}

	private @Nullable Audience chosen(ProfilePart part) {
		return switch (part) {
			case ALIAS -> this.showAlias;
			case LATIN_NAME -> this.showLatinName;
			case AFFILIATION -> this.showAffiliation;
			case MEMBERSHIP -> this.showMembership;
			case INTRO -> this.showIntro;
			case LINKS -> this.showLinks;
			case TALKS -> this.showTalks;
			case RECAPS -> this.showRecaps;
			case AWARDS -> this.showAwards;
		};
	}

}
