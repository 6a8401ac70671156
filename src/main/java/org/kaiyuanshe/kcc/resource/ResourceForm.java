package org.kaiyuanshe.kcc.resource;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What an admin says about a resource.
 *
 * @param version the version of the record that the form was opened with; none for a new
 * one
 */
record ResourceForm(@Nullable Long version, @NotNull @Nullable ResourceKind category,
		@NotBlank @Size(max = 120) @Nullable String title, @Size(max = 160) @Nullable String titleEn,
		@Size(max = 4000) @Nullable String description, @Size(max = 4000) @Nullable String descriptionEn,
		@Nullable ResourceLanguage language, @Size(max = 80) @Nullable String licence) {

	static ResourceForm empty() {
		return new ResourceForm(null, null, null, null, null, null, null, null);
	}

	static ResourceForm of(ResourceDetails details, long version) {
		return new ResourceForm(version, details.kind(), details.title().zh(), details.title().en(),
				details.description().zh(), details.description().en(), details.language(), details.licence());
	}

	ResourceDetails details() {
		return new ResourceDetails(Objects.requireNonNull(this.category), new LocalizedText(this.title, this.titleEn),
				new LocalizedText(this.description, this.descriptionEn), this.language,
				(this.licence == null || this.licence.isBlank()) ? null : this.licence.strip());
	}

}
