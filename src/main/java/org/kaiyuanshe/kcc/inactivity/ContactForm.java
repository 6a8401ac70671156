package org.kaiyuanshe.kcc.inactivity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.inactivity.Contact.Means;
import org.kaiyuanshe.kcc.inactivity.Contact.Party;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A talk as an admin writes it down.
 *
 * @param talkedOn the day of the talk where the chapter is
 */
record ContactForm(@NotNull @Nullable Party party, @NotBlank @Size(max = 200) @Nullable String withWhom,
		@NotNull @Nullable LocalDate talkedOn, @NotNull @Nullable Means means,
		@NotBlank @Size(max = 4000) @Nullable String said) {

	/** Who wants to note a talk that is older mistyped the year. */
	private static final int YEARS_BACK = 1;

	static ContactForm empty(LocalDate today) {
		return new ContactForm(null, null, today, null, null);
	}

	/** Says at the field that a talk is over when it is written down. */
	void check(BindingResult result, LocalDate today) {
		if (this.talkedOn == null) {
			return;
		}
		if (this.talkedOn.isAfter(today)) {
			FormErrors.reject(result, "talkedOn", this.talkedOn, "inactivity.contact.future");
		}
		if (this.talkedOn.isBefore(today.minusYears(YEARS_BACK))) {
			FormErrors.reject(result, "talkedOn", this.talkedOn, "inactivity.contact.long-ago");
		}
	}

	Contact contact(UUID by, Instant now) {
		return new Contact(Objects.requireNonNull(this.party), Objects.requireNonNull(this.withWhom).strip(),
				Objects.requireNonNull(this.talkedOn), Objects.requireNonNull(this.means),
				Objects.requireNonNull(this.said).strip(), by, now);
	}

}
