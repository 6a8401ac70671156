package org.kaiyuanshe.kcc.event;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.TimeZones;
import org.kaiyuanshe.kcc.core.When;
import org.springframework.validation.BindingResult;

/**
 * The times that a lead typed: local ones, the zone, and which of two is meant where the
 * clocks of the zone show a time twice.
 */
record EventTimes(@Nullable LocalDateTime start, @Nullable Turn startTurn, @Nullable LocalDateTime end,
		@Nullable Turn endTurn, @Nullable String zone) {

	/** Years that someone can mean; databases do not take every year that Java knows. */
	static final int FIRST_YEAR = 2000;

	static final int LAST_YEAR = 2200;

	static EventTimes of(When when) {
		return new EventTimes(when.start(), turn(when.start(), when.zone(), when.startsLater()), when.end(),
				turn(when.end(), when.zone(), when.endsLater()), when.zone().getId());
	}

	/** Says at the field what is wrong with a time, or what has to be asked. */
	void check(BindingResult result) {
		if (place() == null && !result.hasFieldErrors("zone")) {
			FormErrors.reject(result, "zone", this.zone, "event.zone.unknown");
		}
		check(result, "start", this.start, this.startTurn);
		check(result, "end", this.end, this.endTurn);
		boolean open = Stream.of("start", "startTurn", "end", "endTurn").anyMatch(result::hasFieldErrors);
		if (!open && this.start != null && this.end != null && isBackwards(this.start, this.end)) {
			FormErrors.reject(result, "end", this.end, "event.end.before-start");
		}
	}

	/** Whether the clocks show the start twice. */
	boolean isStartTwice() {
		return isTwice(this.start);
	}

	boolean isEndTwice() {
		return isTwice(this.end);
	}

	/** The times of a form without errors. */
	When when() {
		return new When(Objects.requireNonNull(this.start), this.end, Objects.requireNonNull(place()), true,
				this.startTurn == Turn.SECOND, this.endTurn == Turn.SECOND);
	}

	private void check(BindingResult result, String field, @Nullable LocalDateTime time, @Nullable Turn turn) {
		ZoneId place = place();
		if (time != null && (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR)) {
			FormErrors.reject(result, field, time, "event.time.far");
		}
		if (time != null && place != null && When.isSkipped(time, place)) {
			FormErrors.reject(result, field, time, "event.time.skipped");
		}
		if (turn == null && isTwice(time)) {
			FormErrors.reject(result, field + "Turn", null, "event.time.twice");
		}
	}

	private boolean isBackwards(LocalDateTime from, LocalDateTime to) {
		return (place() != null) ? !when().endsAt().isAfter(when().startsAt()) : !to.isAfter(from);
	}

	private boolean isTwice(@Nullable LocalDateTime time) {
		ZoneId place = place();
		return time != null && place != null && When.isTwice(time, place);
	}

	private @Nullable ZoneId place() {
		return TimeZones.find(this.zone);
	}

	private static @Nullable Turn turn(@Nullable LocalDateTime time, ZoneId zone, boolean later) {
		if (time == null || !When.isTwice(time, zone)) {
			return null;
		}
		return later ? Turn.SECOND : Turn.FIRST;
	}

}
