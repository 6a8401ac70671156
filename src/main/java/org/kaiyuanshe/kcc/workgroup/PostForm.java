package org.kaiyuanshe.kcc.workgroup;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.member.Role;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Who takes on which role in a workgroup, from today. */
record PostForm(@NotBlank @Size(max = 80) @Nullable String appointee, @NotNull @Nullable Role groupPost) {

	static PostForm empty() {
		return new PostForm(null, null);
	}

}
