package org.kaiyuanshe.kcc.core;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * Adds errors to a form that is a record. Spring's own {@code rejectValue} fails when one
 * of the fields could not be converted, for then it knows no form, only what was typed.
 */
public final class FormErrors {

	private FormErrors() {
	}

	/** Says at the field what is wrong with its value, in the words of that code. */
	public static void reject(BindingResult result, String field, @Nullable Object value, String code) {
		result.addError(new FieldError(result.getObjectName(), field, value, false,
				result.resolveMessageCodes(code, field), null, null));
	}

}
