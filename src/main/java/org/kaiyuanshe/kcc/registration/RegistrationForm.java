package org.kaiyuanshe.kcc.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What someone types to register. Members who are signed in have no name and address to
 * type.
 *
 * @param stamp when the form was made, signed
 * @param homepage a field that people do not see and programs fill in
 */
record RegistrationForm(@Nullable String stamp, @Nullable String homepage, @Size(max = 60) @Nullable String name,
		@Size(max = 200) @Pattern(regexp = EMAIL) @Nullable String email, @Size(max = 500) @Nullable String answer1,
		@Size(max = 500) @Nullable String answer2, @Size(max = 500) @Nullable String answer3,
		@Size(max = 500) @Nullable String answer4, @Size(max = 500) @Nullable String answer5) {

	/** No spaces, line breaks or separators: an address, and only one. */
	private static final String EMAIL = "| *[^\\s@<>()\\[\\],;:.\\\\\"]+(\\.[^\\s@<>()\\[\\],;:.\\\\\"]+)*@([\\p{L}\\p{N}-]+\\.)+[\\p{L}\\p{N}-]+ *";

	static RegistrationForm empty(String stamp) {
		return new RegistrationForm(stamp, null, null, null, null, null, null, null, null);
	}

	/** The same with another stamp, to be sent again. */
	RegistrationForm stamped(String fresh) {
		return new RegistrationForm(fresh, null, this.name, this.email, this.answer1, this.answer2, this.answer3,
				this.answer4, this.answer5);
	}

	/** Whether anything was typed that would be lost without the form. */
	public boolean isFilled() {
		return Stream.concat(Stream.<@Nullable String>of(this.name, this.email), typed().stream())
			.anyMatch((text) -> text != null && !text.isBlank());
	}

	/** Says at the field what is missing, to someone without an account. */
	void checkPerson(BindingResult result) {
		PersonName.check(this.name, result);
		if (this.email == null || this.email.isBlank()) {
			FormErrors.reject(result, "email", this.email, "NotBlank");
		}
		if (this.homepage != null && !this.homepage.isBlank()) {
			FormErrors.reject(result, "homepage", null, "registration.homepage.filled");
		}
	}

	List<@Nullable String> typed() {
		return Arrays.asList(this.answer1, this.answer2, this.answer3, this.answer4, this.answer5);
	}

	Participant participant(Locale locale) {
		return new Participant(Objects.requireNonNull(this.name), Objects.requireNonNull(this.email),
				locale.toLanguageTag());
	}

}
