package org.kaiyuanshe.kcc.event;

import java.time.LocalDate;

import org.kaiyuanshe.kcc.core.RuleViolation;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;

/**
 * A series cannot be made or changed as it was asked, mostly because of one of its days;
 * the form says so and keeps what was typed.
 */
class SeriesViolation extends RuleViolation {

	SeriesViolation(String key) {
		super(key);
	}

	SeriesViolation(String key, LocalDate day) {
		super(key, day);
	}

	void tell(BindingResult result) {
		result.addError(new ObjectError(result.getObjectName(), new String[] { key() }, arguments(), null));
	}

}
