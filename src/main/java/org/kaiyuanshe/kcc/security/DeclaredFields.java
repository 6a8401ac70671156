package org.kaiyuanshe.kcc.security;

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
	}

}
