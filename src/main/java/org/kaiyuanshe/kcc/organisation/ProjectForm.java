package org.kaiyuanshe.kcc.organisation;

import java.time.LocalDate;

import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.EditForm;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.organisation.Project.ProjectDetails;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an admin types about a project. */
record ProjectForm(@Nullable Long version,
		@NotBlank(message = "{NotBlank.title}") @Size(max = 80) @Nullable String name,
		@Size(max = 120) @Nullable String nameEn, @Size(max = Markdown.LONGEST) @Nullable String intro,
		@Size(max = Markdown.LONGEST) @Nullable String introEn,
		@URL(regexp = "^(https?://.*)?$") @Size(max = 500) @Nullable String url, @Nullable LocalDate activeOn,
		@Size(max = 200) @Nullable String source, @Size(max = 40) @Nullable String asOf,
		@Size(max = 1000) @Nullable String note, @Size(max = 2000) @Nullable String noteEn) implements EditForm {

	static ProjectForm empty() {
		return new ProjectForm(null, null, null, null, null, null, null, null, null, null, null);
	}

	static ProjectForm of(ProjectDetails details, long version) {
		Provenance from = details.provenance();
		return new ProjectForm(version, details.name().zh(), details.name().en(), details.intro().zh(),
				details.intro().en(), details.url(), details.activeOn(), from.source(), from.asOf(), from.noteZh(),
				from.noteEn());
	}

	@Override
	public void check(BindingResult result) {
		Period.check(result, "activeOn", this.activeOn);
	}

	ProjectDetails details() {
		return new ProjectDetails(new LocalizedText(this.name, this.nameEn),
				new LocalizedText(this.intro, this.introEn), Texts.orNull(this.url), this.activeOn,
				Origin.of(this.source, this.asOf, this.note, this.noteEn));
	}

	Slug slug() {
		return Slug.from(String.valueOf((this.nameEn != null && !this.nameEn.isBlank()) ? this.nameEn : this.name));
	}

}
