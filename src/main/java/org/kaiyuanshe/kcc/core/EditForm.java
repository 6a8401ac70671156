package org.kaiyuanshe.kcc.core;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A form about something that others may change meanwhile. */
public interface EditForm {

	/** The version that the form was opened with; none in a form for something new. */
	@Nullable Long version();

	/** Says at the fields what is wrong between them. */
	default void check(BindingResult result) {
	}

	/** The same as a number that no stored version has, where there is none. */
	default long openedWith() {
		Long version = version();
		return (version != null) ? version : -1;
	}

}
