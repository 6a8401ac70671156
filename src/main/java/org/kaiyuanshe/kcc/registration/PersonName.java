package org.kaiyuanshe.kcc.registration;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;

/** A name that someone typed. */
final class PersonName {

	/** Letters that show nothing, and everything that is not a letter, digit or sign. */
	private static final String INVISIBLE = "[\\u3164\\u115F\\u1160\\uFFA0\\u2800\\p{C}\\p{Z}\\p{M}\\s]";

	private PersonName() {
	}

	/** Says at the field {@code name} that it holds nothing to be seen. */
	static void check(@Nullable String name, BindingResult result) {
		if (name == null || name.replaceAll(INVISIBLE, "").isEmpty()) {
			FormErrors.reject(result, "name", name, "NotBlank");
		}
	}

}
