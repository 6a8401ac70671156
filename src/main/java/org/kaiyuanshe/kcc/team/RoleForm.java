package org.kaiyuanshe.kcc.team;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.member.Role;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The new role of a member of the team. */
record RoleForm(@NotNull @Pattern(regexp = "LEAD|DEPUTY|CORE") @Nullable String role) {

	static RoleForm empty() {
		return new RoleForm(null);
	}

	Role wanted() {
		return Role.valueOf(Objects.requireNonNull(this.role));
	}

}
