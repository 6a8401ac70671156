package org.kaiyuanshe.kcc.registration;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Csv;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The registrations of an event as a table for spreadsheets. */
@Component
class ParticipantTable {

	private static final List<String> COLUMNS = List.of("number", "name", "email", "status", "at", "in");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final ParticipantList list;

	private final MessageSource messages;

	ParticipantTable(ParticipantList list, MessageSource messages) {
		this.list = list;
		this.messages = messages;
	}

	/** Everyone, with one column for each question that anyone answered. */
	String of(Occasion event, Locale locale) {
		List<ParticipantRow> people = this.list.all(event.id());
		List<String> questions = people.stream()
			.flatMap((person) -> person.answers().stream())
			.map(Answer::question)
			.distinct()
			.toList();
		List<String> heads = new ArrayList<>(
				COLUMNS.stream().map((column) -> word("registration.team." + column, locale)).toList());
		heads.addAll(questions);
		return Csv.of(heads, people.stream().map((person) -> cells(person, questions, event, locale)).toList());
	}

	private List<Object> cells(ParticipantRow person, List<String> questions, Occasion event, Locale locale) {
		List<Object> cells = new ArrayList<>(List.of(person.number(), person.name(), person.email(),
				word("registration.status." + person.status(), locale), local(person.createdAt(), event),
				local(person.checkedInAt(), event)));
		questions.forEach((question) -> cells.add(answer(person, question)));
		return cells;
	}

	private static String answer(ParticipantRow person, String question) {
		return person.answers()
			.stream()
			.filter((each) -> each.question().equals(question))
			.map(Answer::answer)
			.findFirst()
			.orElse("");
	}

	private static String local(@Nullable Instant at, Occasion event) {
		return (at != null) ? TIME.format(at.atZone(event.when().zone())) : "";
	}

	private String word(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
