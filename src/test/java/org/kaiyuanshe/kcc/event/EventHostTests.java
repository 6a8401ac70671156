package org.kaiyuanshe.kcc.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.chapter.Activity.Exclusion;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
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

class EventHostTests {

	private static final Instant BEFORE = Instant.parse("2026-11-01T00:00:00Z");

	private static final Instant AFTER = Instant.parse("2026-12-01T00:00:00Z");

	private static final UUID SOMEONE = Aggregate.newId();

	private static final ChapterReference OTHER = new ChapterReference(Aggregate.newId(), "shenzhen",
			LocalizedText.same("深圳"), LocalizedText.same("KCC@深圳"), ZoneId.of("Asia/Shanghai"));

	private static final Consumer<Event> MOVE = (event) -> event.moveTo(OTHER, SOMEONE, BEFORE);

	private static final Consumer<Event> MOVE_LATE = (event) -> event.moveTo(OTHER, SOMEONE, AFTER);

	private static final Consumer<Event> END = (event) -> event.cancelWithChapter(new Decision(SOMEONE, BEFORE, null));

	private static final Consumer<Event> END_LATE = (event) -> event
		.cancelWithChapter(new Decision(SOMEONE, AFTER, null));

	private static final Consumer<Event> REINSTATE = (event) -> event.reinstate(SOMEONE, BEFORE);

	private static final Consumer<Event> REINSTATE_LATE = (event) -> event.reinstate(SOMEONE, AFTER);

	static Stream<Arguments> allPairs() {
		return Stream.of(pair("a draft", EventHostTests::aDraft, "move", MOVE, true),
				pair("a draft", EventHostTests::aDraft, "move late", MOVE_LATE, false),
				pair("a draft", EventHostTests::aDraft, "end with its chapter", END, false),
				pair("a draft", EventHostTests::aDraft, "reinstate", REINSTATE, false),
				pair("a published event", EventHostTests::aPublishedEvent, "move", MOVE, true),
				pair("a published event", EventHostTests::aPublishedEvent, "move late", MOVE_LATE, false),
				pair("a published event", EventHostTests::aPublishedEvent, "end with its chapter", END, true),
				pair("a published event", EventHostTests::aPublishedEvent, "end late", END_LATE, false),
				pair("a published event", EventHostTests::aPublishedEvent, "reinstate", REINSTATE, false),
				pair("a cancelled event", EventHostTests::aCancelledEvent, "move", MOVE, false),
				pair("a cancelled event", EventHostTests::aCancelledEvent, "end with its chapter", END, false),
				pair("a cancelled event", EventHostTests::aCancelledEvent, "reinstate", REINSTATE, false),
				pair("an ended event", EventHostTests::anEndedEvent, "move", MOVE, false),
				pair("an ended event", EventHostTests::anEndedEvent, "end with its chapter", END, false),
				pair("an ended event", EventHostTests::anEndedEvent, "reinstate", REINSTATE, true),
				pair("an ended event", EventHostTests::anEndedEvent, "reinstate late", REINSTATE_LATE, false),
				pair("an ended event", EventHostTests::anEndedEvent, "publish", (event) -> event.publish(SOMEONE),
						false));
	}

	@ParameterizedTest(name = "{2} {0}: {4}")
	@MethodSource("allPairs")
	void takesOnlyTheStepsOfItsStatus(String name, Supplier<Event> event, String verb, Consumer<Event> step,
			boolean allowed) {
		Event one = event.get();
		if (allowed) {
			assertThatCode(() -> step.accept(one)).doesNotThrowAnyException();
		}
		else {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> step.accept(one));
		}
	}

	@Test
	void anEventThatCameBackWithItsChapterCountsLikeAnyOther() {
		Event event = anEndedEvent();
		assertThat(event.asActivity().exclusion()).isEqualTo(Exclusion.CANCELLED);
		REINSTATE.accept(event);
		assertThat(event.asActivity().counts(AFTER)).isTrue();
	}

	private static Arguments pair(String name, Supplier<Event> event, String verb, Consumer<Event> step,
			boolean allowed) {
		return arguments(name, event, verb, step, allowed);
	}

	private static Event aDraft() {
		LocalDateTime start = LocalDateTime.of(2026, 11, 28, 14, 0);
		When when = new When(start, start.plusHours(3), ZoneId.of("Asia/Shanghai"), true);
		return Event.draft(new Slug("meetup"), Aggregate.newId(),
				new EventDetails(LocalizedText.same("聚会"), null, when, EventMode.ONLINE, null, null, null, null, false),
				EventRecord.none());
	}

	private static Event aPublishedEvent() {
		Event event = aDraft();
		event.publish(SOMEONE);
		return event;
	}

	private static Event aCancelledEvent() {
		Event event = aPublishedEvent();
		event.cancel(new Decision(SOMEONE, BEFORE, "场地停电"));
		return event;
	}

	private static Event anEndedEvent() {
		Event event = aPublishedEvent();
		END.accept(event);
		return event;
	}

}
