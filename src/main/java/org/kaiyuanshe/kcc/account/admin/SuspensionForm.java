package org.kaiyuanshe.kcc.account.admin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.SuspensionGround;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Why an account is suspended, and until when.
 *
 * @param suspendedUntil the first day on which its owner may sign in again; nothing for
 * no end
 * @param reason its owner reads it
 */
record SuspensionForm(@NotNull @Nullable SuspensionGround ground, @Nullable LocalDate suspendedUntil,
		@NotBlank @Size(max = 2000) @Nullable String reason) {

	private static final int MOST_YEARS = 5;

	static SuspensionForm empty() {
		return new SuspensionForm(null, null, null);
	}

	/** An end lies ahead, and not so far that it was mistyped. */
	void check(Clock clock, ZoneId zone, BindingResult result) {
		LocalDate today = LocalDate.now(clock.withZone(zone));
		if (this.suspendedUntil != null
				&& (!this.suspendedUntil.isAfter(today) || this.suspendedUntil.isAfter(today.plusYears(MOST_YEARS)))) {
			FormErrors.reject(result, "suspendedUntil", this.suspendedUntil, "account.suspend.until.range");
		}
	}

	@Nullable Instant end(ZoneId zone) {
		return (this.suspendedUntil != null) ? this.suspendedUntil.atStartOfDay(zone).toInstant() : null;
	}

}
