package org.kaiyuanshe.kcc.annual;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.EditForm;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What an admin types about a section.
 *
 * @param version the version of the section that the form was opened with
 * @param rank a number; sections stand in the order of theirs
 * @param told what the portal tells in it; blank where people write everything
 * @param editor the name of a member, or the last part of the address of their page
 */
record SectionForm(@Nullable Long version, @NotBlank @Size(max = 120) @Nullable String title,
		@NotBlank @Size(max = 160) @Nullable String titleEn, @Min(0) @Max(999) @Nullable Integer rank,
		@Size(max = 120) @Nullable String told, @Size(max = 80) @Nullable String editor,
		@Size(max = 80) @Nullable String reviewer) implements EditForm {

	static SectionForm of(SectionView section) {
		return new SectionForm(section.version(), section.title().zh(), section.title().en(), section.order(),
				section.kind(), section.editorSlug(), section.reviewerSlug());
	}

	@Nullable String kind() {
		return blankToNull(this.told);
	}

	SectionPlan plan(@Nullable UUID editorId, @Nullable UUID reviewerId) {
		return new SectionPlan(new LocalizedText(this.title, this.titleEn), Objects.requireNonNullElse(this.rank, 0),
				kind(), editorId, reviewerId);
	}

	static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
