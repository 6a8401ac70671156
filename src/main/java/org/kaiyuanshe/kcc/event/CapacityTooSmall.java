package org.kaiyuanshe.kcc.event;

import java.time.LocalDate;

import org.kaiyuanshe.kcc.core.RuleViolation;

/**
 * More people have a seat than the new capacity of an event allows. Whoever counts the
 * seats throws it; the form says it at the field.
 */
public class CapacityTooSmall extends RuleViolation {

	public CapacityTooSmall(int taken) {
		super("event.capacity.taken", taken);
	}

	private CapacityTooSmall(CapacityTooSmall other, LocalDate day) {
		super("event.series.capacity.taken", other.arguments()[0], day);
	}

	/** The same, said of the event on that day. */
	CapacityTooSmall on(LocalDate day) {
		return new CapacityTooSmall(this, day);
	}

}
