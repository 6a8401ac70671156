package org.kaiyuanshe.kcc.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.kaiyuanshe.kcc.registration.RegistrationStatus.AWAITING_APPROVAL;
import static org.kaiyuanshe.kcc.registration.RegistrationStatus.CANCELLED;
import static org.kaiyuanshe.kcc.registration.RegistrationStatus.CONFIRMED;
import static org.kaiyuanshe.kcc.registration.RegistrationStatus.DECLINED;
import static org.kaiyuanshe.kcc.registration.RegistrationStatus.EXPIRED;
import static org.kaiyuanshe.kcc.registration.RegistrationStatus.OFFERED;
import static org.kaiyuanshe.kcc.registration.RegistrationStatus.WAITLISTED;

class RegistrationTests {

	private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");

	private static final Instant LATER = NOW.plus(Duration.ofHours(24));

	private static final UUID LEAD = new UUID(1, 1);

	/** What each step leads to from each state; everything else is refused. */
	static Stream<Arguments> steps() {
		return Stream.of(RegistrationStatus.values())
			.flatMap((from) -> Stream.of(
					arguments(from, "approve with a seat", step((r) -> r.approve(true, by(null))),
							from == AWAITING_APPROVAL ? CONFIRMED : null),
					arguments(from, "approve without", step((r) -> r.approve(false, by(null))),
							from == AWAITING_APPROVAL ? WAITLISTED : null),
					arguments(from, "decline", step((r) -> r.decline(by("满了"))),
							from == AWAITING_APPROVAL ? DECLINED : null),
					arguments(from, "offer", step((r) -> r.offer(LATER)), from == WAITLISTED ? OFFERED : null),
					arguments(from, "move up", step(Registration::moveUp), from == WAITLISTED ? CONFIRMED : null),
					arguments(from, "accept", step((r) -> r.accept(NOW)), from == OFFERED ? CONFIRMED : null),
					arguments(from, "expire", step((r) -> r.expire(LATER)), from == OFFERED ? EXPIRED : null),
					arguments(from, "cancel", step((r) -> r.cancel(by("有事"))), from.isLive() ? CANCELLED : null),
					arguments(from, "change", step((r) -> r.change("新名字", List.of(), Questions.of())),
							from.isLive() ? from : null),
					arguments(from, "check in", step((r) -> r.checkIn(LEAD, NOW)),
							from == CONFIRMED ? CONFIRMED : null),
					arguments(from, "rate", step((r) -> r.rate(5, null, NOW)), from == CONFIRMED ? CONFIRMED : null)));
	}

	@ParameterizedTest(name = "{0}: {1} -> {3}")
	@MethodSource("steps")
	void everyStepIsTakenOrRefusedInWords(RegistrationStatus from, String name, Consumer<Registration> step,
			RegistrationStatus to) {
		Registration registration = in(from);
		if (to != null) {
			step.accept(registration);
			assertThat(registration.getStatus()).isEqualTo(to);
		}
		else {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> step.accept(registration))
				.matches((refusal) -> refusal.key().equals("registration.refused." + from));
			assertThat(registration.getStatus()).isEqualTo(from);
		}
	}

	@Test
	void anOfferCannotBeAcceptedWhenItsTimeIsOverNorExpireBefore() {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> in(OFFERED).accept(LATER))
			.matches((refusal) -> refusal.key().equals("registration.offer.over"));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> in(OFFERED).expire(LATER.minusMillis(1)))
			.matches((refusal) -> refusal.key().equals("registration.offer.runs"));
	}

	@Test
	void anOfferIsShortenedButNeverProlonged() {
		Registration registration = in(OFFERED);
		assertThat(registration.shorten(LATER)).isFalse();
		assertThat(registration.shorten(LATER.minusSeconds(1))).isTrue();
		assertThat(registration.getOfferedUntil()).isEqualTo(LATER.minusSeconds(1));
		assertThat(in(CONFIRMED).shorten(NOW)).isFalse();
	}

	@Test
	void checkingInTwiceCountsOnceAndUndoingTwiceChangesNothing() {
		Registration registration = in(CONFIRMED);
		assertThat(registration.checkIn(LEAD, NOW)).isTrue();
		assertThat(registration.checkIn(new UUID(2, 2), LATER)).isFalse();
		assertThat(registration.undoCheckIn()).isTrue();
		assertThat(registration.undoCheckIn()).isFalse();
	}

	@Test
	void whoIsCheckedInIsNotCancelledBeforeThatIsUndone() {
		Registration registration = in(CONFIRMED);
		registration.checkIn(LEAD, NOW);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> registration.cancel(by("有事")))
			.matches((refusal) -> refusal.key().equals("registration.cancel.checked-in"));
		registration.undoCheckIn();
		registration.cancel(by("有事"));
		assertThat(registration.getStatus()).isEqualTo(CANCELLED);
	}

	@Test
	void anAddressIsLowerCaseAndANameOneLine() {
		Participant typed = new Participant(" 李\r\nBcc: x ", " Li@KCC.example ", "en");
		assertThat(typed.name()).isEqualTo("李 Bcc: x");
		assertThat(typed.email()).isEqualTo("li@kcc.example");
	}

	private static Consumer<Registration> step(Consumer<Registration> step) {
		return step;
	}

	private static Decision by(String reason) {
		return new Decision(LEAD, NOW, reason);
	}

	private static Registration in(RegistrationStatus status) {
		RegistrationStatus first = switch (status) {
			case CONFIRMED, CANCELLED -> CONFIRMED;
			case AWAITING_APPROVAL, DECLINED -> AWAITING_APPROVAL;
			case WAITLISTED, OFFERED, EXPIRED -> WAITLISTED;
		};
		Registration registration = Registration.arriving(new UUID(0, 1), 1, first,
				new Arrival(new Participant("示例", "a@kcc.example", "zh-CN"), null, List.of(), false), NOW);
		if (status == OFFERED || status == EXPIRED) {
			registration.offer(LATER);
		}
		switch (status) {
			case EXPIRED -> registration.expire(LATER);
			case CANCELLED -> registration.cancel(by(null));
			case DECLINED -> registration.decline(by("满了"));
			default -> {
			}
		}
		return registration;
	}

}
