package org.kaiyuanshe.kcc.registration;

import java.util.List;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;

/**
 * What a lead asks everyone who registers.
 *
 * @param options the answers to choose from, one on a line; blank for a free text
 */
@Embeddable
record Question(String text, String options, boolean required) {

	static final int MOST = 5;

	static final int MOST_OPTIONS = 10;

	Question {
		text = text.strip();
		options = String.join("\n",
				options.lines().map(String::strip).filter((line) -> !line.isEmpty()).distinct().toList());
	}

	public List<String> choices() {
		return this.options.lines().toList();
	}

	public boolean isChoice() {
		return !this.options.isEmpty();
	}

	/** The same for the choice of a form. */
	public List<Pick> picks() {
		return choices().stream().map((choice) -> new Pick(choice, choice)).toList();
	}

	/** Whether the answer is one of the options; every text is. */
	boolean allows(@Nullable String answer) {
		return answer == null || answer.isBlank() || !isChoice() || choices().contains(answer.strip());
	}

	/** An option of a form. */
	record Pick(String value, String label) {
	}

}
