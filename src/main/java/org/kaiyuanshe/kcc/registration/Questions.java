package org.kaiyuanshe.kcc.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;

/** The questions of an event, in the order of the fields {@code answer1} and so on. */
record Questions(List<Question> list) {

	/** Whether someone known by an account can register with one press. */
	public boolean noneRequired() {
		return this.list.stream().noneMatch(Question::required);
	}

	/** Says at the field which answer is missing or not among the options. */
	void check(List<@Nullable String> typed, BindingResult result) {
		for (int each = 0; each < this.list.size(); each++) {
			Question question = this.list.get(each);
			String answer = typed.get(each);
			if (question.required() && (answer == null || answer.isBlank())) {
				FormErrors.reject(result, field(each), answer, "registration.answer.required");
			}
			else if (!question.allows(answer)) {
				FormErrors.reject(result, field(each), answer, "registration.answer.unknown");
			}
		}
	}

	/** The answers that were given, each with its question. */
	List<Answer> answers(List<@Nullable String> typed) {
		List<Answer> answers = new ArrayList<>();
		for (int each = 0; each < this.list.size(); each++) {
			String answer = typed.get(each);
			if (answer != null && !answer.isBlank()) {
				answers.add(new Answer(this.list.get(each).text(), answer.strip()));
			}
		}
		return answers;
	}

	/** Whether that is asked now. */
	boolean include(String question) {
		return this.list.stream().anyMatch((each) -> each.text().equals(question));
	}

	/** What the fields show to someone who answered before. */
	@Nullable String[] typed(List<Answer> answers) {
		@Nullable String[] fields = new String[Question.MOST];
		IntStream.range(0, this.list.size())
			.forEach((each) -> fields[each] = answers.stream()
				.filter((answer) -> answer.question().equals(this.list.get(each).text()))
				.map(Answer::answer)
				.findFirst()
				.orElse(null));
		return fields;
	}

	static Questions of(Question... questions) {
		return new Questions(Arrays.asList(questions));
	}

	private static String field(int index) {
		return "answer" + (index + 1);
	}

}
