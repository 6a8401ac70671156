package org.kaiyuanshe.kcc.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.chapter.Activity.Exclusion;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.core.When;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class EventTests {

	private static final LocalDateTime START = LocalDateTime.of(2026, 11, 28, 14, 0);

	private static final Instant BEFORE = Instant.parse("2026-11-01T00:00:00Z");

	private static final Instant AFTER = Instant.parse("2026-12-01T00:00:00Z");

	private static final Consumer<Event> PUBLISH = (event) -> event.publish(Aggregate.newId());

	private static final Consumer<Event> UNPUBLISH = (event) -> event.unpublish(Aggregate.newId(), BEFORE);

	private static final Consumer<Event> CANCEL = (event) -> event.cancel(decision(BEFORE));

	private static final Consumer<Event> CANCEL_LATE = (event) -> event.cancel(decision(AFTER));

	private static final Consumer<Event> NOT_HELD = (event) -> event.markNotHeld(decision(AFTER));

	private static final Consumer<Event> NOT_HELD_EARLY = (event) -> event.markNotHeld(decision(BEFORE));

	private static final Consumer<Event> UNPUBLISH_LATE = (event) -> event.unpublish(Aggregate.newId(), AFTER);

	private static final Consumer<Event> CORRECT_LATE = (event) -> event.change(details("改名", START), Aggregate.newId(),
			AFTER);

	private static final Consumer<Event> MOVE_LATE = (event) -> event.change(details("改期", START.plusDays(9)),
			Aggregate.newId(), AFTER);

	private static final Consumer<Event> CHANGE = (event) -> event.change(details("改名", START), Aggregate.newId(),
			BEFORE);

	private static final Consumer<Event> DELETE = (event) -> event.delete(Aggregate.newId());

	private static final Consumer<Event> COPY = (event) -> event.copy(new Slug("copy"),
			details("再来", START.plusDays(7)), Aggregate.newId());

	private static final Consumer<Event> REPEAT = (event) -> EventSeries.of(event, Recurrence.WEEKLY, 2,
			Aggregate.newId(), BEFORE);

	private static final Consumer<Event> REPEAT_LATE = (event) -> EventSeries.of(event, Recurrence.WEEKLY, 2,
			Aggregate.newId(), AFTER);

	static Stream<Arguments> allPairs() {
		return Stream.of(arguments("a draft", aDraft(), "delete", DELETE, true),
				arguments("a published event", aPublishedEvent(), "delete", DELETE, false),
				arguments("a cancelled event", aCancelledEvent(), "delete", DELETE, false),
				arguments("a draft that was public", aWithdrawnEvent(), "delete", DELETE, false),
				arguments("a draft", aDraft(), "copy", COPY, true),
				arguments("a published event", aPublishedEvent(), "copy", COPY, true),
				arguments("a cancelled event", aCancelledEvent(), "copy", COPY, true),
				arguments("a draft", aDraft(), "repeat", REPEAT, true),
				arguments("a published event", aPublishedEvent(), "repeat", REPEAT, true),
				arguments("a cancelled event", aCancelledEvent(), "repeat", REPEAT, false),
				arguments("a published event", aPublishedEvent(), "repeat after its end", REPEAT_LATE, false),
				arguments("a draft", aDraft(), "repeat after its end", REPEAT_LATE, false),
				arguments("one of a series", oneOfASeries(), "repeat", REPEAT, false),
				arguments("a draft", aDraft(), "publish", PUBLISH, true),
				arguments("a draft", aDraft(), "unpublish", UNPUBLISH, false),
				arguments("a draft", aDraft(), "cancel", CANCEL, false),
				arguments("a draft", aDraft(), "mark not held", NOT_HELD, false),
				arguments("a draft", aDraft(), "change", CHANGE, true),
				arguments("a published event", aPublishedEvent(), "publish", PUBLISH, false),
				arguments("a published event", aPublishedEvent(), "unpublish", UNPUBLISH, true),
				arguments("a published event", aPublishedEvent(), "cancel", CANCEL, true),
				arguments("a published event", aPublishedEvent(), "cancel after its end", CANCEL_LATE, false),
				arguments("a published event", aPublishedEvent(), "unpublish after its end", UNPUBLISH_LATE, false),
				arguments("a published event", aPublishedEvent(), "correct after its end", CORRECT_LATE, true),
				arguments("a published event", aPublishedEvent(), "move after its end", MOVE_LATE, false),
				arguments("a published event", aPublishedEvent(), "mark not held", NOT_HELD, true),
				arguments("a published event", aPublishedEvent(), "mark not held before its end", NOT_HELD_EARLY,
						false),
				arguments("a published event", aPublishedEvent(), "change", CHANGE, true),
				arguments("a cancelled event", aCancelledEvent(), "publish", PUBLISH, false),
				arguments("a cancelled event", aCancelledEvent(), "unpublish", UNPUBLISH, false),
				arguments("a cancelled event", aCancelledEvent(), "cancel", CANCEL, false),
				arguments("a cancelled event", aCancelledEvent(), "mark not held", NOT_HELD, false),
				arguments("a cancelled event", aCancelledEvent(), "change", CHANGE, false));
	}

	@ParameterizedTest(name = "{2} {0}: {4}")
	@MethodSource("allPairs")
	void takesOnlyTheStepsOfItsStatus(String name, Event event, String verb, Consumer<Event> step, boolean allowed) {
		if (allowed) {
			assertThatCode(() -> step.accept(event)).doesNotThrowAnyException();
		}
		else {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> step.accept(event));
		}
	}

	@Test
	void countsOnceItIsOver() {
		Event event = aPublishedEvent();
		assertThat(event.asActivity().counts(BEFORE)).isFalse();
		assertThat(event.asActivity().counts(AFTER)).isTrue();
	}

	@Test
	void doesNotCountWhenCancelledNotHeldOrATest() {
		assertThat(aCancelledEvent().asActivity().exclusion()).isEqualTo(Exclusion.CANCELLED);
		Event notHeld = aPublishedEvent();
		NOT_HELD.accept(notHeld);
		assertThat(notHeld.asActivity().exclusion()).isEqualTo(Exclusion.NOT_HELD);
		Event test = Event.draft(new Slug("test"), Aggregate.newId(), new EventDetails(LocalizedText.same("试"), null,
				when(START), EventMode.ONLINE, null, null, null, null, true), EventRecord.none());
		PUBLISH.accept(test);
		assertThat(test.asActivity().exclusion()).isEqualTo(Exclusion.TEST);
		assertThat(test.asActivity().counts(AFTER)).isFalse();
	}

	@Test
	void keepsTheEnglishVenueWhileTheChineseOneStays() {
		Event event = aDraft();
		event.change(withVenue(new LocalizedText("图书馆", null)), Aggregate.newId(), BEFORE);
		assertThat(event.getDetails().venue()).isEqualTo(new LocalizedText("图书馆", "Library"));
		event.change(withVenue(new LocalizedText("咖啡馆", null)), Aggregate.newId(), BEFORE);
		assertThat(event.getDetails().venue()).isEqualTo(new LocalizedText("咖啡馆", null));
	}

	private static Event aDraft() {
		return Event.draft(new Slug("meetup"), Aggregate.newId(), withVenue(new LocalizedText("图书馆", "Library")),
				EventRecord.none());
	}

	private static Event aPublishedEvent() {
		Event event = aDraft();
		PUBLISH.accept(event);
		return event;
	}

	private static Event aWithdrawnEvent() {
		Event event = aPublishedEvent();
		UNPUBLISH.accept(event);
		return event;
	}

	private static Event oneOfASeries() {
		Event event = aDraft();
		REPEAT.accept(event);
		return event;
	}

	private static Event aCancelledEvent() {
		Event event = aPublishedEvent();
		CANCEL.accept(event);
		return event;
	}

	private static EventDetails withVenue(LocalizedText venue) {
		return new EventDetails(LocalizedText.same("聚会"), null, when(START), EventMode.IN_PERSON, venue, null, null,
				null, false);
	}

	private static EventDetails details(String title, LocalDateTime start) {
		return new EventDetails(LocalizedText.same(title), null, when(start), EventMode.ONLINE, null, null, null, null,
				false);
	}

	private static When when(LocalDateTime start) {
		return new When(start, start.plusHours(3), ZoneId.of("Asia/Shanghai"), true);
	}

	private static Decision decision(Instant at) {
		return new Decision(Aggregate.newId(), at, "场地停电");
	}

}
