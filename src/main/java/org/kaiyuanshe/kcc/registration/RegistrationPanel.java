package org.kaiyuanshe.kcc.registration;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What the page of an event says about registering.
 *
 * @param free how many seats are free; none for any number
 * @param waiting how many people wait for a seat
 * @param mine how the reader's own registration stands
 * @param oneClick whether a member needs no form
 */
public record RegistrationPanel(String slug, Door door, @Nullable LocalDateTime opens, @Nullable LocalDateTime closes,
		@Nullable Integer free, int waiting, boolean approval, @Nullable RegistrationStatus mine, boolean oneClick) {

	/** Whether the next to come waits for a seat. */
	public boolean isFull() {
		return this.free != null && this.free <= 0;
	}

}
