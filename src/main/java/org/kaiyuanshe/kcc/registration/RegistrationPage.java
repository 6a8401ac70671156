package org.kaiyuanshe.kcc.registration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A participant's own registration.
 *
 * @param ahead how many wait in line before them
 * @param byTeam whether the chapter's team decided, not they
 * @param started whether the event has begun
 */
record RegistrationPage(UUID id, int number, RegistrationStatus status, Participant participant, Occasion occasion,
		int ahead, @Nullable Instant offeredUntil, @Nullable String reason, boolean byTeam,
		@Nullable Instant checkedInAt, @Nullable Feedback feedback, List<Answer> answers, boolean started,
		boolean over) {

	/** When an offer ends, in the event's local time. */
	public @Nullable LocalDateTime offerEnds() {
		return (this.offeredUntil != null) ? LocalDateTime.ofInstant(this.offeredUntil, this.occasion.when().zone())
				: null;
	}

	/**
	 * What to say about how it stands, as the end of a message key: once the event is
	 * cancelled, begun or over, that is what matters.
	 */
	public String standing() {
		if (!this.status.isLive()) {
			return this.status.name();
		}
		if (this.occasion.isCancelled()) {
			return "cancelled";
		}
		if (this.over) {
			return "over." + ((this.checkedInAt != null) ? "in" : this.status.name());
		}
		return this.started ? "started." + this.status.name() : this.status.name();
	}

	/** Whether name and answers can be changed. */
	public boolean isChangeable() {
		return this.status.isLive() && !this.over && !this.occasion.isCancelled();
	}

	public boolean mayCancel() {
		return isChangeable() && this.checkedInAt == null;
	}

	public boolean mayAccept() {
		return this.status == RegistrationStatus.OFFERED && !this.started && !this.occasion.isCancelled();
	}

	/** Whether the link to an online event is shown: to those who have a seat. */
	public boolean showsOnlineUrl() {
		return this.status == RegistrationStatus.CONFIRMED && !this.over && this.occasion.takesPlace()
				&& this.occasion.onlineUrl() != null;
	}

	public boolean showsCheckIn() {
		return this.status == RegistrationStatus.CONFIRMED && !this.over && this.occasion.takesPlace();
	}

	public boolean mayRate() {
		return this.status == RegistrationStatus.CONFIRMED && this.over && this.occasion.takesPlace();
	}

}
