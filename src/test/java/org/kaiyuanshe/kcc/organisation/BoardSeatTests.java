package org.kaiyuanshe.kcc.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.organisation.BoardSeat.SeatDetails;
import org.kaiyuanshe.kcc.organisation.BoardTerm.TermDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BoardSeatTests {

	@ParameterizedTest(name = "{0}–{1} and {2}–{3} in one term: {4}")
	@CsvSource(nullValues = "-",
			value = { "-,-,-,-,taken", "-,2022-06-30,2022-06-30,-,free", "-,2022-06-30,2022-06-29,-,taken",
					"2022-01-01,2022-03-01,2022-03-01,2022-05-01,free", "2022-01-01,2022-03-02,2022-03-01,-,taken",
					"2022-06-30,-,-,2022-06-30,free", "2022-06-30,-,-,-,taken", "-,2022-06-30,-,-,taken" })
	void oneTermHasOneChairAtATime(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable LocalDate otherFirst,
			@Nullable LocalDate otherLast, String answer) {
		BoardTerm term = term(2022, null, null);
		BoardSeat held = seat(term, Office.CHAIR, "甲", first, last);
		assertTaken(answer, () -> seat(term, Office.CHAIR, "乙", otherFirst, otherLast, held));
	}

	@ParameterizedTest(name = "the earlier to {0}, the later from {1}: {2}")
	@CsvSource(nullValues = "-", value = { "-,-,free", "2023-03-01,-,free", "-,2023-03-01,free",
			"2023-03-01,2023-03-01,free", "2023-03-02,2023-03-01,taken" })
	void aTermEndsWhenTheNextBeginsUnlessItsDaysSayOtherwise(@Nullable LocalDate last, @Nullable LocalDate first,
			String answer) {
		BoardSeat held = seat(term(2022, null, last), Office.EXECUTIVE, "甲", null, null);
		BoardTerm next = term(2023, first, null);
		assertTaken(answer, () -> seat(next, Office.EXECUTIVE, "乙", null, null, held));
		BoardSeat later = seat(next, Office.EXECUTIVE, "乙", null, null);
		assertTaken(answer, () -> seat(term(2022, null, last), Office.EXECUTIVE, "甲", null, null, later));
	}

	@ParameterizedTest
	@EnumSource(names = { "VICE_CHAIR", "DIRECTOR", "SECRETARY", "ASSISTANT_SECRETARY" })
	void otherOfficesHaveRoomForSeveralButForNobodyTwice(Office office) {
		BoardTerm term = term(2017, null, null);
		BoardSeat held = seat(term, office, "李思颖", null, null);
		assertThat(seat(term, office, "李建盛", null, null, held).getHolder().name()).isEqualTo("李建盛");
		assertTaken("taken", () -> seat(term, office, "李思颖", null, null, held));
	}

	@Test
	void onePersonMayHoldTwoOffices() {
		BoardTerm term = term(2018, null, null);
		BoardSeat director = seat(term, Office.DIRECTOR, "李思颖", null, null);
		assertThat(seat(term, Office.SECRETARY, "李思颖", null, null, director)).isNotNull();
	}

	@Test
	void aChangeIsHeldToTheSameRule() {
		BoardTerm term = term(2022, null, null);
		BoardSeat first = seat(term, Office.CHAIR, "甲", null, LocalDate.parse("2022-06-30"));
		BoardSeat second = seat(term, Office.CHAIR, "乙", LocalDate.parse("2022-07-01"), null, first);
		List<BoardSeat> both = List.of(first, second);
		first.change(first.details(), both, UUID.randomUUID());
		assertTaken("taken", () -> first.change(details(Office.CHAIR, "甲", null, null), both, UUID.randomUUID()));
	}

	@ParameterizedTest(name = "a seat {0}–{1} in a term {2}–{3}: {4}")
	@CsvSource(nullValues = "-",
			value = { "-,-,2022-01-01,2022-12-31,fits", "2022-01-01,2022-12-31,2022-01-01,2022-12-31,fits",
					"2022-02-01,2022-03-01,-,-,fits", "2021-12-31,-,2022-01-01,-,outside",
					"-,2023-01-01,-,2022-12-31,outside", "2023-01-01,-,-,2022-12-31,outside" })
	void noSeatLiesOutsideItsTerm(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable LocalDate termFirst,
			@Nullable LocalDate termLast, String answer) {
		BoardTerm term = term(2022, null, null);
		BoardSeat seat = seat(term, Office.DIRECTOR, "甲", first, last);
		BoardTerm limited = term(2022, termFirst, termLast);
		List<Runnable> steps = List.of(() -> seat(limited, Office.DIRECTOR, "甲", first, last),
				() -> term.change(limited.details(), List.of(seat), UUID.randomUUID()));
		for (Runnable step : steps) {
			if (answer.equals("fits")) {
				step.run();
			}
			else {
				assertThatExceptionOfType(RuleViolation.class).isThrownBy(step::run)
					.extracting(RuleViolation::key)
					.isEqualTo("organisation.seat.outside");
				assertThat(term.getTenure()).isEqualTo(Tenure.UNKNOWN);
			}
		}
	}

	@Test
	void nothingEndsBeforeItBegins() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> new Tenure(LocalDate.parse("2022-02-02"), LocalDate.parse("2022-02-01")))
			.extracting(RuleViolation::key)
			.isEqualTo("organisation.period.reversed");
	}

	private static void assertTaken(String answer, Runnable step) {
		if (answer.equals("free")) {
			step.run();
		}
		else {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(step::run)
				.extracting(RuleViolation::key)
				.isEqualTo("organisation.office.taken");
		}
	}

	private static BoardTerm term(int year, @Nullable LocalDate first, @Nullable LocalDate last) {
		return new BoardTerm(
				new TermDetails(year, new Tenure(first, last), new LocalizedText(null, null), null, Provenance.none()),
				null);
	}

	private static BoardSeat seat(BoardTerm term, Office office, String name, @Nullable LocalDate first,
			@Nullable LocalDate last, BoardSeat... same) {
		return new BoardSeat(term, details(office, name, first, last), 0, List.of(same), null);
	}

	private static SeatDetails details(Office office, String name, @Nullable LocalDate first,
			@Nullable LocalDate last) {
		return new SeatDetails(office, Holder.named(name, null), false, new Tenure(first, last), Provenance.none());
	}

}
