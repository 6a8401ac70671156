package org.kaiyuanshe.kcc.team;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

/**
 * Who is to lead: a member of the team, or someone by name and address.
 *
 * @param member the slug of the member of the team
 * @param replaces the slug of the lead who goes, when an admin hands over; a lead always
 * goes themselves
 * @param stays whether that lead stays on the core team
 */
record HandOverForm(@Size(max = 100) @Nullable String member, @Size(max = 80) @Nullable String name,
		@Email @Size(max = 200) @Nullable String email, @Size(max = 100) @Nullable String replaces,
		@Nullable Boolean stays) {

	static HandOverForm empty() {
		return new HandOverForm(null, null, null, null, null);
	}

	/** Asks for one of the two ways to say who it is. */
	void check(BindingResult result) {
		if (namesMember()) {
			if (!isBlank(this.email)) {
				FormErrors.reject(result, "member", this.member, "team.handOver.both");
			}
			return;
		}
		if (isBlank(this.name)) {
			FormErrors.reject(result, "name", this.name, "NotBlank");
		}
		if (isBlank(this.email)) {
			FormErrors.reject(result, "email", this.email, "NotBlank");
		}
	}

	boolean namesMember() {
		return !isBlank(this.member);
	}

	/** Not asked where nobody goes. */
	boolean letsStay() {
		return Boolean.TRUE.equals(this.stays);
	}

	boolean namesReplaced() {
		return !isBlank(this.replaces);
	}

	/** The person typed in; only after a check. */
	Invitee typed(Locale language) {
		return Invitee.named(Objects.requireNonNull(this.name), Objects.requireNonNull(this.email), language);
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
