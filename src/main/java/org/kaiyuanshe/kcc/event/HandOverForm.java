package org.kaiyuanshe.kcc.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * To whom a host hands its event over.
 *
 * @param heir the slug of a co-host
 */
record HandOverForm(@NotBlank @Size(max = 100) String heir) {

	static HandOverForm empty() {
		return new HandOverForm("");
	}

}
