package org.kaiyuanshe.kcc.event;

import java.time.LocalTime;
import java.util.Objects;
import java.util.stream.Stream;

import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.event.EventPerson.Part;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The rows of a programme's form. Everything in them is text, so that what cannot be
 * understood is shown again as it was typed.
 */
final class ProgrammeRows {

	private static final String PLACE = "[1-9]\\d?";

	private ProgrammeRows() {
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	private static boolean areEmpty(@Nullable String... texts) {
		return Stream.of(texts).allMatch(Objects::isNull);
	}

	/** A row with a number that says where it stands. */
	interface Row {

		@Nullable String place();

		/** Whether nothing but perhaps the number stands in it. */
		boolean isEmpty();

		/** Whether something stands in it, but not what it is about. */
		boolean lacksName();

		default int turn() {
			String place = place();
			return (place != null) ? Integer.parseInt(place) : Integer.MAX_VALUE;
		}

	}

	/** Something on the agenda. */
	record AgendaRow(@Pattern(regexp = PLACE) @Nullable String place,
			@Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d(:\\d\\d(\\.\\d{1,3})?)?") @Nullable String starts,
			@Size(max = 120) @Nullable String title, @Size(max = 160) @Nullable String titleEn) implements Row {

		static final AgendaRow EMPTY = new AgendaRow(null, null, null, null);

		AgendaRow {
			place = blankToNull(place);
			starts = blankToNull(starts);
			title = blankToNull(title);
			titleEn = blankToNull(titleEn);
		}

		static AgendaRow of(String place, AgendaItem item) {
			return new AgendaRow(place, Objects.toString(item.starts(), null), item.title().zh(), item.title().en());
		}

		@Override
		public boolean isEmpty() {
			return areEmpty(this.starts, this.title, this.titleEn);
		}

		@Override
		public boolean lacksName() {
			return !isEmpty() && areEmpty(this.title, this.titleEn);
		}

		AgendaItem item() {
			return new AgendaItem((this.starts != null) ? LocalTime.parse(this.starts) : null,
					new LocalizedText(this.title, this.titleEn));
		}

	}

	/** Someone named with the event. */
	record PersonRow(@Pattern(regexp = PLACE) @Nullable String place, @Size(max = 80) @Nullable String name,
			@Pattern(regexp = "SPEAKER|ORGANISER") @Nullable String part, @Size(max = 120) @Nullable String role,
			@Size(max = 160) @Nullable String roleEn) implements Row {

		static final PersonRow EMPTY = new PersonRow(null, null, Part.SPEAKER.name(), null, null);

		PersonRow {
			place = blankToNull(place);
			name = blankToNull(name);
			part = Objects.requireNonNullElse(blankToNull(part), Part.SPEAKER.name());
			role = blankToNull(role);
			roleEn = blankToNull(roleEn);
		}

		static PersonRow of(String place, EventPerson person) {
			return new PersonRow(place, person.name(), person.part().name(), person.role().zh(), person.role().en());
		}

		@Override
		public boolean isEmpty() {
			return areEmpty(this.name, this.role, this.roleEn);
		}

		@Override
		public boolean lacksName() {
			return !isEmpty() && this.name == null;
		}

		EventPerson person() {
			return new EventPerson(String.valueOf(this.name), new LocalizedText(this.role, this.roleEn),
					Part.valueOf(this.part));
		}

	}

	/** An organisation or community that helps. */
	record PartnerRow(@Pattern(regexp = PLACE) @Nullable String place, @Size(max = 120) @Nullable String name,
			@Size(max = 160) @Nullable String nameEn,
			@URL(regexp = "^(https?://.*)?$") @Size(max = 500) @Nullable String url) implements Row {

		static final PartnerRow EMPTY = new PartnerRow(null, null, null, null);

		PartnerRow {
			place = blankToNull(place);
			name = blankToNull(name);
			nameEn = blankToNull(nameEn);
			url = blankToNull(url);
		}

		static PartnerRow of(String place, EventPartner partner) {
			return new PartnerRow(place, partner.name().zh(), partner.name().en(), partner.url());
		}

		@Override
		public boolean isEmpty() {
			return areEmpty(this.name, this.nameEn, this.url);
		}

		@Override
		public boolean lacksName() {
			return !isEmpty() && areEmpty(this.name, this.nameEn);
		}

		EventPartner partner() {
			return new EventPartner(new LocalizedText(this.name, this.nameEn), this.url);
		}

	}

}
