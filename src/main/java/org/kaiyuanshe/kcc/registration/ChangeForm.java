package org.kaiyuanshe.kcc.registration;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Size;

/** What a participant changes about a registration. */
record ChangeForm(@Size(max = 60) @Nullable String name, @Size(max = 500) @Nullable String answer1,
		@Size(max = 500) @Nullable String answer2, @Size(max = 500) @Nullable String answer3,
		@Size(max = 500) @Nullable String answer4, @Size(max = 500) @Nullable String answer5) {

	static ChangeForm of(String name, @Nullable String[] answers) {
		return new ChangeForm(name, answers[0], answers[1], answers[2], answers[3], answers[4]);
	}

	List<@Nullable String> typed() {
		return Arrays.asList(this.answer1, this.answer2, this.answer3, this.answer4, this.answer5);
	}

}
