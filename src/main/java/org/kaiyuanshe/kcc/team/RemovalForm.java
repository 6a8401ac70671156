package org.kaiyuanshe.kcc.team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why someone is relieved of a role; they read it. */
record RemovalForm(@NotBlank @Size(max = 500) String reason) {

	static RemovalForm empty() {
		return new RemovalForm("");
	}

}
