package org.kaiyuanshe.kcc.team;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Consent;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.member.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class TeamInvitationTests {

	private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");

	private static final Instant LONG_AGO = NOW.minus(TeamInvitation.LIFE);

	private static final Consumer<TeamInvitation> ACCEPT = (invitation) -> invitation.accept(Aggregate.newId(),
			new Consent("2023-10", NOW), null);

	private static final Consumer<TeamInvitation> DECLINE = (invitation) -> invitation.decline(NOW);

	private static final Consumer<TeamInvitation> WITHDRAW = (invitation) -> invitation
		.withdraw(new Decision(Aggregate.newId(), NOW, null));

	private static final Consumer<TeamInvitation> RENEW = (invitation) -> invitation.renew(Token.random(),
			Aggregate.newId(), NOW);

	static Stream<Arguments> allPairs() {
		return Stream.of(arguments("an open one", sent(NOW), "accept", ACCEPT, true),
				arguments("an open one", sent(NOW), "decline", DECLINE, true),
				arguments("an open one", sent(NOW), "withdraw", WITHDRAW, true),
				arguments("an open one", sent(NOW), "renew", RENEW, true),
				arguments("an expired one", sent(LONG_AGO), "accept", ACCEPT, false),
				arguments("an expired one", sent(LONG_AGO), "decline", DECLINE, false),
				arguments("an expired one", sent(LONG_AGO), "withdraw", WITHDRAW, true),
				arguments("an expired one", sent(LONG_AGO), "renew", RENEW, true),
				arguments("an accepted one", after(ACCEPT), "accept", ACCEPT, false),
				arguments("an accepted one", after(ACCEPT), "decline", DECLINE, false),
				arguments("an accepted one", after(ACCEPT), "withdraw", WITHDRAW, false),
				arguments("an accepted one", after(ACCEPT), "renew", RENEW, false),
				arguments("a declined one", after(DECLINE), "accept", ACCEPT, false),
				arguments("a declined one", after(DECLINE), "decline", DECLINE, false),
				arguments("a declined one", after(DECLINE), "withdraw", WITHDRAW, false),
				arguments("a declined one", after(DECLINE), "renew", RENEW, false),
				arguments("a withdrawn one", after(WITHDRAW), "accept", ACCEPT, false),
				arguments("a withdrawn one", after(WITHDRAW), "decline", DECLINE, false),
				arguments("a withdrawn one", after(WITHDRAW), "withdraw", WITHDRAW, false),
				arguments("a withdrawn one", after(WITHDRAW), "renew", RENEW, false));
	}

	@ParameterizedTest(name = "{2} {0}: {4}")
	@MethodSource("allPairs")
	void takesOnlyTheStepsOfItsStatus(String name, TeamInvitation invitation, String verb,
			Consumer<TeamInvitation> step, boolean allowed) {
		if (allowed) {
			assertThatCode(() -> step.accept(invitation)).doesNotThrowAnyException();
		}
		else {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> step.accept(invitation))
				.matches((refusal) -> refusal.key().startsWith("team.invitation.refused."));
		}
	}

	@Test
	void canBeAcceptedAfterItWasSentAgain() {
		TeamInvitation invitation = sent(LONG_AGO);
		RENEW.accept(invitation);
		assertThatCode(() -> ACCEPT.accept(invitation)).doesNotThrowAnyException();
	}

	@Test
	void forgetsTheAddressOfSomeoneWhoIsNotComing() {
		assertThat(after(DECLINE).getInvitee().email()).isNull();
		assertThat(after(WITHDRAW).getInvitee().email()).isNull();
		assertThat(after(ACCEPT).getInvitee().email()).isEqualTo("partner@kcc.example");
	}

	private static TeamInvitation sent(Instant at) {
		ChapterReference chapter = new ChapterReference(Aggregate.newId(), "guangzhou", LocalizedText.same("广州"),
				LocalizedText.same("KCC@广州"), ZoneId.of("Asia/Shanghai"));
		return TeamInvitation.invite(chapter, Role.CORE, Invitee.named("示例伙伴", " Partner@kcc.example ", Locale.CHINESE),
				Nomination.NONE, Token.random(), Aggregate.newId(), at);
	}

	private static TeamInvitation after(Consumer<TeamInvitation> step) {
		TeamInvitation invitation = sent(NOW);
		step.accept(invitation);
		return invitation;
	}

}
