package org.kaiyuanshe.kcc.conference;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The event that an admin makes a venue.
 *
 * @param venueEvent its slug, or the address of its page
 * @param mainVenue whether it is the main venue
 */
record VenueForm(@NotBlank @Size(max = 500) @Nullable String venueEvent, @Nullable Boolean mainVenue) {

	static VenueForm empty() {
		return new VenueForm(null, null);
	}

	/** Says at the field that there is no such event. */
	void check(VenueCandidates known, BindingResult result) {
		if (!result.hasErrors() && known.find(slug()).isEmpty()) {
			FormErrors.reject(result, "venueEvent", this.venueEvent, "conference.venue.unknown");
		}
	}

	String slug() {
		return Objects.requireNonNull(this.venueEvent)
			.strip()
			.replaceFirst("^.*/events/", "")
			.replaceFirst("[?#].*$", "");
	}

	boolean isMain() {
		return Boolean.TRUE.equals(this.mainVenue);
	}

}
