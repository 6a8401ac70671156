package org.kaiyuanshe.kcc.registration;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.When;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.Size;

/**
 * What a lead types about how an event takes registrations; the fields of each question
 * carry its number.
 *
 * @param version of the settings that the form was opened with
 * @param opens local time of the event
 * @param options1 one to a line; blank where any text is an answer
 */
record AdmissionForm(@Nullable Long version, boolean open, @Nullable LocalDateTime opens,
		@Nullable LocalDateTime closes, boolean approval, @Size(max = 160) @Nullable String question1,
		@Size(max = 1000) @Nullable String options1, boolean required1, @Size(max = 160) @Nullable String question2,
		@Size(max = 1000) @Nullable String options2, boolean required2, @Size(max = 160) @Nullable String question3,
		@Size(max = 1000) @Nullable String options3, boolean required3, @Size(max = 160) @Nullable String question4,
		@Size(max = 1000) @Nullable String options4, boolean required4, @Size(max = 160) @Nullable String question5,
		@Size(max = 1000) @Nullable String options5, boolean required5) {

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2200;

	private static final int LONGEST_OPTION = 100;

	static AdmissionForm of(Terms terms, long version) {
		List<Question> asked = new ArrayList<>(terms.questions().list());
		while (asked.size() < Question.MOST) {
			asked.add(new Question("", "", false));
		}
		Question a = asked.get(0);
		Question b = asked.get(1);
		Question c = asked.get(2);
		Question d = asked.get(3);
		Question e = asked.get(4);
		return new AdmissionForm(version, terms.open(), terms.opens(), terms.closes(), terms.approval(), a.text(),
				a.options(), a.required(), b.text(), b.options(), b.required(), c.text(), c.options(), c.required(),
				d.text(), d.options(), d.required(), e.text(), e.options(), e.required());
	}

	/** Says at the field what no single field can know. */
	void check(ZoneId zone, BindingResult result) {
		checkTime("opens", this.opens, zone, result);
		checkTime("closes", this.closes, zone, result);
		if (this.opens != null && this.closes != null && !this.closes.isAfter(this.opens)) {
			FormErrors.reject(result, "closes", this.closes, "registration.closes.before-opens");
		}
		List<Question> rows = rows();
		for (int each = 0; each < rows.size(); each++) {
			check(rows.get(each), each + 1, result);
		}
	}

	Terms terms() {
		List<Question> asked = rows().stream().filter((row) -> !row.text().isEmpty()).toList();
		return new Terms(this.open, this.opens, this.closes, this.approval, new Questions(asked));
	}

	private List<Question> rows() {
		return List.of(row(this.question1, this.options1, this.required1),
				row(this.question2, this.options2, this.required2), row(this.question3, this.options3, this.required3),
				row(this.question4, this.options4, this.required4), row(this.question5, this.options5, this.required5));
	}

	private void check(Question row, int number, BindingResult result) {
		List<String> choices = row.choices();
		if (row.text().isEmpty() && row.isChoice()) {
			FormErrors.reject(result, "question" + number, row.text(), "registration.question.missing");
		}
		if (choices.size() == 1) {
			FormErrors.reject(result, "options" + number, row.options(), "registration.options.few");
		}
		if (choices.size() > Question.MOST_OPTIONS) {
			FormErrors.reject(result, "options" + number, row.options(), "registration.options.many");
		}
		if (choices.stream().anyMatch((choice) -> choice.length() > LONGEST_OPTION)) {
			FormErrors.reject(result, "options" + number, row.options(), "registration.options.long");
		}
		boolean again = rows().stream().filter((other) -> other.text().equals(row.text())).count() > 1;
		if (!row.text().isEmpty() && again) {
			FormErrors.reject(result, "question" + number, row.text(), "registration.question.again");
		}
	}

	private static void checkTime(String field, @Nullable LocalDateTime time, ZoneId zone, BindingResult result) {
		if (time != null && (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR)) {
			FormErrors.reject(result, field, time, "event.time.far");
		}
		else if (time != null && When.isSkipped(time, zone)) {
			FormErrors.reject(result, field, time, "event.time.skipped");
		}
	}

	private static Question row(@Nullable String text, @Nullable String options, boolean required) {
		return new Question((text != null) ? text : "", (options != null) ? options : "", required);
	}

}
