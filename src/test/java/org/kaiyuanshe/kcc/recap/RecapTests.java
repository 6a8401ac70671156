package org.kaiyuanshe.kcc.recap;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RecapTests {

	private static final UUID LEAD = new UUID(1, 1);

	private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");

	private final UUID first = new UUID(2, 1);

	private final UUID second = new UUID(2, 2);

	private final UUID third = new UUID(2, 3);

	static Stream<Arguments> steps() {
		Consumer<Recap> publish = (recap) -> recap.publish(LEAD, NOW);
		Consumer<Recap> unpublish = (recap) -> recap.unpublish(LEAD);
		Consumer<Recap> remove = Recap::requireDraft;
		return Stream.of(arguments("publish a draft", aDraft(), publish, null),
				arguments("publish what is published", aPublished(), publish, "recap.published.already"),
				arguments("publish without a text", anEmptyOne(), publish, "recap.body.missing"),
				arguments("take back what is published", aPublished(), unpublish, null),
				arguments("take back a draft", aDraft(), unpublish, "recap.draft.already"),
				arguments("throw a draft away", aDraft(), remove, null),
				arguments("throw away what is published", aPublished(), remove, "recap.removal.refused"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("steps")
	void stepsAreAllowedOrRefused(String what, Recap recap, Consumer<Recap> step, String refusal) {
		if (refusal == null) {
			assertThatNoException().isThrownBy(() -> step.accept(recap));
		}
		else {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> step.accept(recap))
				.matches((violation) -> violation.key().equals(refusal));
		}
	}

	@Test
	void keepsTheDayOnWhichItWasPublishedFirst() {
		Recap recap = aPublished();
		recap.unpublish(LEAD);
		recap.publish(LEAD, NOW.plusSeconds(1000));
		assertThat(ReflectionTestUtils.getField(recap, "publishedAt")).isEqualTo(NOW);
	}

	@Test
	void photosMoveWhereTheyArePut() {
		Recap recap = aDraft();
		recap.show(List.of(this.first, this.second, this.third), LEAD);
		recap.move(this.third, 0, List.of(), LEAD);
		assertThat(photosOf(recap)).containsExactly(this.third, this.first, this.second);
		recap.move(this.third, 1, List.of(), LEAD);
		assertThat(photosOf(recap)).containsExactly(this.first, this.third, this.second);
		recap.move(this.first, 99, List.of(), LEAD);
		assertThat(photosOf(recap)).containsExactly(this.third, this.second, this.first);
		recap.remove(this.second, LEAD);
		assertThat(photosOf(recap)).containsExactly(this.third, this.first);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> recap.move(this.second, 0, List.of(), LEAD));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> recap.remove(this.second, LEAD));
	}

	@Test
	void placesAreCountedAmongThePhotosThatWereNotTakenDown() {
		Recap recap = aDraft();
		UUID fourth = new UUID(2, 4);
		recap.show(List.of(this.first, this.second, this.third, fourth), LEAD);
		List<UUID> hidden = List.of(this.second);
		recap.move(this.third, 0, hidden, LEAD);
		assertThat(photosOf(recap)).containsExactly(this.third, this.first, this.second, fourth);
		recap.move(this.third, 1, hidden, LEAD);
		assertThat(photosOf(recap)).filteredOn((photo) -> !hidden.contains(photo))
			.containsExactly(this.first, this.third, fourth);
		recap.move(this.first, 2, hidden, LEAD);
		assertThat(photosOf(recap)).filteredOn((photo) -> !hidden.contains(photo))
			.containsExactly(this.third, fourth, this.first);
	}

	@Test
	void showsSixtyPhotosAndNoMore() {
		Recap recap = aDraft();
		recap.show(IntStream.range(0, 60).mapToObj((number) -> new UUID(3, number)).toList(), LEAD);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> recap.show(List.of(this.first), LEAD));
	}

	private static Recap aDraft() {
		return draft(new LocalizedText("正文", null));
	}

	private static Recap aPublished() {
		Recap recap = aDraft();
		recap.publish(LEAD, NOW);
		return recap;
	}

	private static Recap anEmptyOne() {
		return draft(new LocalizedText(null, null));
	}

	private static Recap draft(LocalizedText body) {
		RecapDetails details = new RecapDetails(new LocalizedText("标题", null), body, null, List.of(new UUID(4, 4)),
				null);
		return Recap.draft(new Slug("a-recap"), new UUID(5, 5), details, LEAD);
	}

	@SuppressWarnings("unchecked")
	private static List<UUID> photosOf(Recap recap) {
		return (List<UUID>) ReflectionTestUtils.getField(recap, "photos");
	}

}
