package org.kaiyuanshe.kcc.inactivity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.chapter.ActivityClock;
import org.kaiyuanshe.kcc.chapter.ActivityRules;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ClockReader.RunningClock;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.inactivity.Contact.Means;
import org.kaiyuanshe.kcc.inactivity.Contact.Party;
import org.kaiyuanshe.kcc.inactivity.Opinion.Stance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class InactivityCaseTests {

	private static final Instant OPENED = Instant.parse("2026-12-01T04:00:00Z");

	private static final Instant LATER = OPENED.plus(Duration.ofDays(3));

	private static final Duration UNDO = Duration.ofDays(7);

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final LocalDate TODAY = LocalDate.of(2026, 12, 4);

	private static final LocalizedText NOTICE = new LocalizedText("告示", null);

	static Stream<Arguments> allPairs() {
		return Stream.of(State.values())
			.flatMap((state) -> Stream.of(Action.values())
				.map((action) -> arguments(state, action, state.allowed.contains(" " + action.name() + " "))));
	}

	@ParameterizedTest(name = "{1} {0}: {2}")
	@MethodSource("allPairs")
	void takesOnlyTheStepsOfItsState(State state, Action action, boolean allowed) {
		InactivityCase found = state.make();
		if (allowed) {
			assertThatCode(() -> action.step.accept(found)).doesNotThrowAnyException();
		}
		else {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> action.step.accept(found));
		}
	}

	@ParameterizedTest
	@CsvSource({ ", inactivity.unheard.BOTH", "MEMBERS, inactivity.unheard.CORE_TEAM",
			"CORE_TEAM, inactivity.unheard.MEMBERS" })
	void isNotDissolvedBeforeBothPartiesWereHeard(@Nullable Party heard, String refusal) {
		InactivityCase found = State.FLAGGED.make();
		if (heard != null) {
			found.record(talk(heard, TODAY));
			found.record(talk(heard, TODAY));
		}
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> found.dissolve(decision(LATER), NOTICE, ZONE))
			.matches((violation) -> violation.key().equals(refusal));
	}

	@Test
	void aTalkFromBeforeItWasOpenedHearsNobody() {
		InactivityCase found = State.FLAGGED.make();
		found.record(talk(Party.MEMBERS, LocalDate.of(2026, 11, 30)));
		found.record(talk(Party.CORE_TEAM, LocalDate.of(2026, 12, 1)));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> found.dissolve(decision(LATER), NOTICE, ZONE))
			.matches((violation) -> violation.key().equals("inactivity.unheard.MEMBERS"));
	}

	@Test
	void theDayItWasOpenedIsTheDayWhereTheChapterIs() {
		// Four in the morning in London is still the day before in California.
		InactivityCase found = heard(State.FLAGGED.make(), LocalDate.of(2026, 11, 30));
		assertThatCode(() -> found.dissolve(decision(LATER), NOTICE, ZoneId.of("America/Los_Angeles")))
			.doesNotThrowAnyException();
	}

	@Test
	void aDissolutionIsTakenBackWithinSevenDaysAndNotAMomentLater() {
		Instant last = LATER.plus(UNDO);
		assertThatCode(() -> State.DISSOLVED.make().reverse(decision(last), UNDO)).doesNotThrowAnyException();
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> State.DISSOLVED.make().reverse(decision(last.plusMillis(1)), UNDO))
			.matches((violation) -> violation.key().equals("inactivity.reversal.late"));
	}

	@Test
	void keepsItsTalksWhenADissolutionIsTakenBack() {
		InactivityCase found = State.DISSOLVED.make();
		found.reverse(decision(LATER), UNDO);
		assertThatCode(() -> found.dissolve(decision(LATER), NOTICE, ZONE)).doesNotThrowAnyException();
	}

	private static InactivityCase heard(InactivityCase found, LocalDate day) {
		found.record(talk(Party.MEMBERS, day));
		found.record(talk(Party.CORE_TEAM, day));
		return found;
	}

	private static Contact talk(Party party, LocalDate day) {
		return new Contact(party, "某人", day, Means.CALL, "谈了", Aggregate.newId(), LATER);
	}

	private static Decision decision(Instant at) {
		return new Decision(Aggregate.newId(), at, "理由");
	}

	private static void end(InactivityCase found, CaseOutcome outcome) {
		found.decide(outcome, decision(LATER), NOTICE, null);
	}

	/** Where a case can stand, and what can be done with it there. */
	private enum State {

		FLAGGED("RECORD ADVISE KEEP PAUSE RELEASE DISSOLVE RESTART RETURN"),
		BY_HAND("RECORD ADVISE KEEP PAUSE RELEASE DISSOLVE RESTART"), RETURNED("REOPEN"), RESTARTED(""), KEPT(""),
		PAUSED("END_PAUSE"), INDEPENDENT(""), DISSOLVED("REVERSE"),
		REVERSED("RECORD ADVISE KEEP PAUSE RELEASE DISSOLVE RESTART RETURN");

		private final String allowed;

		State(String allowed) {
			this.allowed = " " + allowed + " ";
		}

		InactivityCase make() {
			InactivityCase made = (this == BY_HAND) ? byHand() : flagged();
			switch (this) {
				case FLAGGED, BY_HAND -> {
				}
				case RETURNED -> made.closeByEvent(LATER, null);
				case DISSOLVED -> heard(made, TODAY).dissolve(decision(LATER), NOTICE, ZONE);
				case REVERSED -> {
					heard(made, TODAY).dissolve(decision(LATER), NOTICE, ZONE);
					made.reverse(decision(LATER), UNDO);
				}
				default -> end(made, CaseOutcome.valueOf(name()));
			}
			return made;
		}

		private static InactivityCase flagged() {
			ActivityClock clock = new ActivityClock(LocalDate.of(2026, 9, 1), ActivityRules.standard());
			return InactivityCase.open(new RunningClock(Aggregate.newId(), "nanjing", clock, TODAY), OPENED);
		}

		private static InactivityCase byHand() {
			LocalizedText name = LocalizedText.same("南京");
			return InactivityCase.openByHand(new ChapterReference(Aggregate.newId(), "nanjing", name, name, ZONE),
					decision(OPENED));
		}

	}

	/** What can be tried with a case. */
	private enum Action {

		RECORD((found) -> found.record(talk(Party.MEMBERS, TODAY))),
		ADVISE((found) -> found.advise(new Opinion(Stance.KEEP, "好", Aggregate.newId(), LATER))),
		KEEP((found) -> end(found, CaseOutcome.KEPT)), PAUSE((found) -> end(found, CaseOutcome.PAUSED)),
		RELEASE((found) -> end(found, CaseOutcome.INDEPENDENT)), RESTART((found) -> end(found, CaseOutcome.RESTARTED)),
		DISSOLVE((found) -> {
			found.requireOpen();
			heard(found, TODAY).dissolve(decision(LATER), NOTICE, ZONE);
		}), RETURN((found) -> found.closeByEvent(LATER, null)), REOPEN((found) -> found.reopen(LATER)),
		REVERSE((found) -> found.reverse(decision(LATER), UNDO)), END_PAUSE((found) -> found.endPause(decision(LATER)));

		private final Consumer<InactivityCase> step;

		Action(Consumer<InactivityCase> step) {
			this.step = step;
		}

	}

}
