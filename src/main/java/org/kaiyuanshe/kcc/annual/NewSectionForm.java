package org.kaiyuanshe.kcc.annual;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A section that is added; the rest is said on its own page.
 *
 * @param sectionSlug its part of an address, such as {@code foreword}
 * @param above the slug of the section that it stands in; blank for none
 */
record NewSectionForm(@NotBlank @Size(max = 120) @Nullable String title,
		@NotBlank @Size(max = 160) @Nullable String titleEn,
		@NotBlank @Size(max = 60) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*|\\s*") @Nullable String sectionSlug,
		@Size(max = 60) @Nullable String above) {

	static NewSectionForm empty() {
		return new NewSectionForm(null, null, null, null);
	}

	SectionPlan plan(int position) {
		return new SectionPlan(new LocalizedText(this.title, this.titleEn), position, null, null, null);
	}

}
