package org.kaiyuanshe.kcc.member;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.EditForm;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.validation.constraints.Size;

/** What a member tells about themselves, and what their page shows. */
record ProfileForm(@Nullable Long version, @Size(max = 2000) @Nullable String intro,
		@Size(max = 4000) @Nullable String introEn,
		@URL(regexp = "^(https?://.*)?$") @Size(max = 300) @Nullable String link1,
		@URL(regexp = "^(https?://.*)?$") @Size(max = 300) @Nullable String link2,
		@URL(regexp = "^(https?://.*)?$") @Size(max = 300) @Nullable String link3, boolean showIntro, boolean showLinks,
		boolean showTalks, boolean showRecaps, boolean showAwards) implements EditForm {

	/** Of someone who has not said anything yet: everything is shown. */
	static ProfileForm empty() {
		return of(new LocalizedText(null, null), List.of(), List.of(), -1);
	}

	static ProfileForm of(LocalizedText intro, List<String> links, List<ProfilePart> hidden, long version) {
		return new ProfileForm(version, intro.zh(), intro.en(), link(links, 0), link(links, 1), link(links, 2),
				!hidden.contains(ProfilePart.INTRO), !hidden.contains(ProfilePart.LINKS),
				!hidden.contains(ProfilePart.TALKS), !hidden.contains(ProfilePart.RECAPS),
				!hidden.contains(ProfilePart.AWARDS));
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

	List<ProfilePart> hidden() {
		return Stream.of(ProfilePart.values()).filter((part) -> !shows(part)).toList();
	}

	private boolean shows(ProfilePart part) {
		return switch (part) {
			case INTRO -> this.showIntro;
			case LINKS -> this.showLinks;
			case TALKS -> this.showTalks;
			case RECAPS -> this.showRecaps;
			case AWARDS -> this.showAwards;
		};
	}

}
