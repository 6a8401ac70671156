package org.kaiyuanshe.kcc.account.password;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.PasswordLimits;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * What a new password must be (ASVS 5.0, 6.2): long enough, and nothing that is tried
 * first. What it is made of is nobody's business.
 */
@Component
public class PasswordRules {

	private static final String FIELD = "password";

	private final CommonPasswords common;

	private final ContextWords context;

	PasswordRules(CommonPasswords common, ContextWords context) {
		this.common = common;
		this.context = context;
	}

	/** Says at the field {@code password} what is wrong with it and what to do. */
	public void check(@Nullable String typed, Person person, BindingResult result) {
		objection((typed != null) ? typed : "", person)
			.ifPresent((code) -> FormErrors.reject(result, FIELD, null, code));
	}

	/** The key of what is wrong with it, if anything is. */
	Optional<String> objection(String typed, Person person) {
		String password = PasswordLimits.composed(typed);
		int length = password.codePointCount(0, password.length());
		if (length < PasswordLimits.SHORTEST) {
			return Optional.of("password.short");
		}
		if (length > PasswordLimits.LONGEST || PasswordLimits.isTooMuch(password)) {
			return Optional.of("password.long");
		}
		WordList words = this.context.of(person);
		if (words.makeUp(password)) {
			return Optional.of("password.names");
		}
		return this.common.isLikely(password, words) ? Optional.of("password.common") : Optional.empty();
	}

	/** Whose password it shall be: their name and address are no secrets. */
	public record Person(@Nullable String name, @Nullable String email) {
	}

}
