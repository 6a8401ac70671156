package org.kaiyuanshe.kcc.member;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.EditForm;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an admin types about who someone is. */
record MemberForm(@Nullable Long version, @NotBlank @Size(max = 60) @Nullable String name,
		@Size(max = 60) @Nullable String alias, @Size(max = 60) @Nullable String latinName,
		@Size(max = 120) @Nullable String affiliation,
		@Size(max = 200) @Nullable String affiliationEn) implements EditForm {

	static MemberForm empty() {
		return new MemberForm(null, null, null, null, null, null);
	}

	MemberNames names() {
		return new MemberNames(String.valueOf(this.name).strip(), orNull(this.alias), orNull(this.latinName),
				new LocalizedText(this.affiliation, this.affiliationEn));
	}

	static @Nullable String orNull(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

	/** How someone is called, and where they work or study. */
	record MemberNames(String name, @Nullable String alias, @Nullable String latinName, LocalizedText affiliation) {
	}

}
