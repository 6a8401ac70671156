package org.kaiyuanshe.kcc.organisation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.EditForm;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.organisation.AwardGrant.GrantDetails;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What an admin types about who was given an award.
 *
 * @param project the slug of the project whose team was given it; none for a person
 * @param team who was in the team, one on a line
 */
record GrantForm(@Nullable Long version, @NotNull @Min(1900) @Max(2200) @Nullable Integer year,
		@NotBlank @Size(max = 80) @Nullable String name, @Size(max = 80) @Nullable String byname,
		@Size(max = 80) @Nullable String project, @Size(max = 4000) @Nullable String team,
		@Size(max = 500) @Nullable String citation, @Size(max = 1000) @Nullable String citationEn,
		@Size(max = 200) @Nullable String source, @Size(max = 40) @Nullable String asOf,
		@Size(max = 1000) @Nullable String note, @Size(max = 2000) @Nullable String noteEn) implements EditForm {

	private static final int LONGEST_NAME = 100;

	static GrantForm empty() {
		return new GrantForm(null, null, null, null, null, null, null, null, null, null, null, null);
	}

	static GrantForm of(GrantDetails details, @Nullable String project, long version) {
		Provenance from = details.provenance();
		String team = details.people().stream().map(Holder::line).collect(Collectors.joining("\n"));
		return new GrantForm(version, details.year(), details.holder().name(), details.holder().byname(), project,
				team.isEmpty() ? null : team, details.citation().zh(), details.citation().en(), from.source(),
				from.asOf(), from.noteZh(), from.noteEn());
	}

	/** A team has a project and people; a person has neither. */
	@Override
	public void check(BindingResult result) {
		boolean ofProject = Texts.orNull(this.project) != null;
		if (ofProject && lines().isEmpty()) {
			FormErrors.reject(result, "team", this.team, "organisation.grant.team.missing");
		}
		if (!ofProject && !lines().isEmpty()) {
			FormErrors.reject(result, "project", this.project, "organisation.grant.project.missing");
		}
		if (lines().stream().anyMatch((line) -> line.length() > LONGEST_NAME)) {
			FormErrors.reject(result, "team", this.team, "organisation.grant.team.long");
		}
	}

	GrantDetails details(@Nullable UUID projectId) {
		return new GrantDetails(Objects.requireNonNull(this.year),
				Holder.named(Objects.requireNonNull(this.name), this.byname), projectId,
				lines().stream().map(Holder::of).toList(), new LocalizedText(this.citation, this.citationEn),
				Origin.of(this.source, this.asOf, this.note, this.noteEn));
	}

	private List<String> lines() {
		return Stream.ofNullable(this.team)
			.flatMap(String::lines)
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.toList();
	}

}
