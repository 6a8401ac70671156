package org.kaiyuanshe.kcc.event;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.event.ProgrammeRows.AgendaRow;
import org.kaiyuanshe.kcc.event.ProgrammeRows.PartnerRow;
import org.kaiyuanshe.kcc.event.ProgrammeRows.PersonRow;
import org.kaiyuanshe.kcc.event.ProgrammeRows.Row;
import org.springframework.validation.BindingResult;

import jakarta.validation.Valid;

/**
 * What a team types about the programme of an event. It always has all its rows; empty
 * ones say nothing.
 *
 * @param version the version of the event that the form was opened with
 */
record ProgrammeForm(@Nullable Long version, List<@Valid AgendaRow> agenda, List<@Valid PersonRow> people,
		List<@Valid PartnerRow> partners) {

	static final int AGENDA = 20;

	static final int PEOPLE = 12;

	static final int PARTNERS = 8;

	// A request without such rows gives null.
	ProgrammeForm {
		agenda = rows(agenda, AGENDA, AgendaRow.EMPTY);
		people = rows(people, PEOPLE, PersonRow.EMPTY);
		partners = rows(partners, PARTNERS, PartnerRow.EMPTY);
	}

	static ProgrammeForm of(EventProgramme programme, long version) {
		return new ProgrammeForm(version, numbered(programme.agenda(), AgendaRow::of),
				numbered(programme.people(), PersonRow::of), numbered(programme.partners(), PartnerRow::of));
	}

	/** Says at the row what it lacks. */
	void check(BindingResult result) {
		check(result, "agenda", this.agenda, "title", "event.programme.agenda.title.missing");
		check(result, "people", this.people, "name", "event.programme.person.name.missing");
		check(result, "partners", this.partners, "name", "event.programme.partner.name.missing");
	}

	EventProgramme programme() {
		return new EventProgramme(filled(this.agenda).map(AgendaRow::item).toList(),
				filled(this.people).map(PersonRow::person).toList(),
				filled(this.partners).map(PartnerRow::partner).toList());
	}

	/** Whether something stands in these rows, which are folded away otherwise. */
	public boolean isFilled(String list, int first, int last) {
		List<? extends Row> rows = switch (list) {
			case "agenda" -> this.agenda;
			case "people" -> this.people;
			default -> this.partners;
		};
		return rows.subList(first, last + 1).stream().anyMatch(Predicate.not(Row::isEmpty));
	}

	private static void check(BindingResult result, String list, List<? extends Row> rows, String field, String code) {
		IntStream.range(0, rows.size())
			.filter((row) -> rows.get(row).lacksName())
			.forEach((row) -> FormErrors.reject(result, list + "[" + row + "]." + field, null, code));
	}

	/** In the order of the numbers typed; rows without a number come last. */
	private static <R extends Row> Stream<R> filled(List<R> rows) {
		return rows.stream().filter(Predicate.not(Row::isEmpty)).sorted(Comparator.comparingInt(Row::turn));
	}

	private static <T, R> List<R> numbered(List<T> things, RowOf<T, R> row) {
		return IntStream.range(0, things.size()).mapToObj((i) -> row.of(String.valueOf(i + 1), things.get(i))).toList();
	}

	private static <R extends Row> List<R> rows(@Nullable List<@Nullable R> typed, int number, R empty) {
		Stream<R> known = Stream.ofNullable(typed).flatMap(List::stream).map((row) -> (row != null) ? row : empty);
		return Stream.concat(known, Stream.generate(() -> empty)).limit(number).toList();
	}

	private interface RowOf<T, R> {

		R of(String place, T thing);

	}

}
