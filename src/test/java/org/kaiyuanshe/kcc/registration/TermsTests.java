package org.kaiyuanshe.kcc.registration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.event.EventMode;
import org.kaiyuanshe.kcc.event.EventStatus;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

import static org.assertj.core.api.Assertions.assertThat;

class TermsTests {

	private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

	private static final LocalizedText NONE = new LocalizedText(null, null);

	private static final Terms WINDOW = new Terms(true, LocalDateTime.parse("2026-12-01T09:00"),
			LocalDateTime.parse("2026-12-10T18:00"), false, Questions.of());

	@ParameterizedTest
	@CsvSource({ "2026-12-01T16:59:59Z, EARLY", "2026-12-01T17:00:00Z, OPEN", "2026-12-11T01:59:59Z, OPEN",
			"2026-12-11T02:00:00Z, CLOSED", "2026-12-12T03:00:00Z, STARTED" })
	void theWindowIsInTheEventsOwnTime(Instant now, Door door) {
		assertThat(WINDOW.door(at(EventStatus.PUBLISHED), now)).isEqualTo(door);
	}

	@ParameterizedTest
	@CsvSource({ "DRAFT, OFF", "CANCELLED, CANCELLED" })
	void onlyAPublishedEventTakesRegistrations(EventStatus status, Door door) {
		assertThat(WINDOW.door(at(status), Instant.parse("2026-12-05T00:00:00Z"))).isEqualTo(door);
	}

	@Test
	void withoutAWindowItIsOpenUntilTheStart() {
		Terms terms = new Terms(true, null, null, false, Questions.of());
		assertThat(terms.door(at(EventStatus.PUBLISHED), Instant.parse("2026-12-12T02:59:59Z"))).isEqualTo(Door.OPEN);
		assertThat(terms.door(at(EventStatus.PUBLISHED), Instant.parse("2026-12-12T03:00:00Z")))
			.isEqualTo(Door.STARTED);
		assertThat(Terms.none().door(at(EventStatus.PUBLISHED), Instant.EPOCH)).isEqualTo(Door.OFF);
	}

	@Test
	void anAnswerIsOneOfTheOptionsAndKeptWithItsQuestion() {
		Questions questions = Questions.of(new Question("饮食", " 都行 \n素食\n\n素食", true), new Question("想聊什么", "", false));
		assertThat(questions.list().getFirst().choices()).containsExactly("都行", "素食");
		assertThat(errors(questions, "荤", "x")).containsExactly("registration.answer.unknown");
		assertThat(errors(questions, " ", null)).containsExactly("registration.answer.required");
		assertThat(errors(questions, "素食", null)).isEmpty();
		assertThat(questions.answers(typed("素食", " ", null, null, null))).containsExactly(new Answer("饮食", "素食"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u3164\u3164", "\u200b", " \t", "\u0301\u0301", "" })
	void aNameHasSomethingToSee(String name) {
		BindingResult result = new BeanPropertyBindingResult(new Object(), "form");
		PersonName.check(name, result);
		assertThat(result.hasErrors()).isTrue();
	}

	private static List<String> errors(Questions questions, String first, String second) {
		BindingResult result = new BeanPropertyBindingResult(new Object(), "form");
		questions.check(typed(first, second, null, null, null), result);
		return result.getAllErrors().stream().map((error) -> String.valueOf(error.getCode())).toList();
	}

	private static List<String> typed(String... answers) {
		return Arrays.asList(answers);
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-11T19:00, true, 2026-12-11T08:00:00Z", "2026-12-11T09:00, true, 2026-12-11T05:00:00Z",
			"2026-12-11T00:00, false, 2026-12-10T20:00:00Z" })
	void theDoorOpensTwelveHoursBeforeOrWithTheDay(LocalDateTime start, boolean timeKnown, Instant opens) {
		When when = new When(start, start.plusHours(2), LOS_ANGELES, timeKnown);
		assertThat(at(when, EventStatus.PUBLISHED, false).hasDoorOpen(opens)).isTrue();
		assertThat(at(when, EventStatus.PUBLISHED, false).hasDoorOpen(opens.minusMillis(1))).isFalse();
		assertThat(at(when, EventStatus.PUBLISHED, true).hasDoorOpen(Instant.EPOCH)).isTrue();
		assertThat(at(when, EventStatus.CANCELLED, true).hasDoorOpen(opens)).isFalse();
	}

	private static Occasion at(EventStatus status) {
		return at(new When(LocalDateTime.parse("2026-12-11T19:00"), LocalDateTime.parse("2026-12-11T21:00"),
				LOS_ANGELES, true), status, false);
	}

	private static Occasion at(When when, EventStatus status, boolean trial) {
		return new Occasion(new UUID(0, 1), "x", LocalizedText.same("x"), when, EventMode.IN_PERSON, NONE, NONE, null,
				10, status, "silicon-valley", NONE, 0, trial, false);
	}

}
