package org.kaiyuanshe.kcc.organisation;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.EditForm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What an admin decides about a project.
 *
 * @param becomes its next state, or the one it has and keeps
 */
record MoveForm(@Nullable Long version, @NotNull @Nullable ProjectState becomes,
		@NotBlank @Size(max = 2000) @Nullable String reason) implements EditForm {

	static MoveForm empty() {
		return new MoveForm(null, null, null);
	}

}
