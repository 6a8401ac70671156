package org.kaiyuanshe.kcc.security;

import org.springframework.beans.PropertyAccessException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Fills forms by their constructors alone: a request sets the fields that a form
 * declares, and no property path, map key or index reaches anything else.
 */
@ControllerAdvice
class DeclaredFields {

	@InitBinder
	void bindNothingElse(WebDataBinder binder) {
		binder.setDeclarativeBinding(true);
		binder.setBindingErrorProcessor(new OnlyWhatWasTyped());
	}

	/** A file that was sent in the place of a text is not shown again as one. */
	private static final class OnlyWhatWasTyped extends DefaultBindingErrorProcessor {

		@Override
		public void processPropertyAccessException(PropertyAccessException ex, BindingResult result) {
			if (ex.getValue() instanceof String || ex.getValue() instanceof String[]) {
				super.processPropertyAccessException(ex, result);
				return;
			}
			String field = String.valueOf(ex.getPropertyName());
			result.addError(new FieldError(result.getObjectName(), field, null, true,
					result.resolveMessageCodes(ex.getErrorCode(), field), null, null));
		}

	}

}
