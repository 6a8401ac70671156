package org.kaiyuanshe.kcc.event;

import org.kaiyuanshe.kcc.core.RuleViolation;

/**
 * More people have a seat than the new capacity of an event allows. Whoever counts the
 * seats throws it; the form says it at the field.
 */
public class CapacityTooSmall extends RuleViolation {

	public CapacityTooSmall(int taken) {
		super("event.capacity.taken", taken);
	}

}
