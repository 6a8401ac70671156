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

class CoHostTests {

	private static final Instant BEFORE = Instant.parse("2026-11-01T00:00:00Z");

	private static final Instant AFTER = Instant.parse("2026-12-01T00:00:00Z");

	private static final UUID SOMEONE = Aggregate.newId();

	private static final ChapterReference HOST = chapter("guangzhou");

	private static final ChapterReference GUEST = chapter("shenzhen");

	private static final Consumer<CoHost> INVITE = (coHost) -> coHost.inviteAgain(SOMEONE, BEFORE);

	private static final Consumer<CoHost> ACCEPT = (coHost) -> coHost.accept(SOMEONE, BEFORE);

	private static final Consumer<CoHost> DECLINE = (coHost) -> coHost.decline(SOMEONE, BEFORE);

	private static final Consumer<CoHost> REMOVE = (coHost) -> coHost.remove(SOMEONE, BEFORE);

	private static final Consumer<CoHost> SWAP = (coHost) -> coHost.swapWithHost(HOST, GUEST, SOMEONE, BEFORE);

	static Stream<Arguments> allPairs() {
		return Stream.of(pair("an invited chapter", CoHostTests::invited, "invite", INVITE, false),
				pair("an invited chapter", CoHostTests::invited, "accept", ACCEPT, true),
				pair("an invited chapter", CoHostTests::invited, "decline", DECLINE, true),
				pair("an invited chapter", CoHostTests::invited, "remove", REMOVE, true),
				pair("an invited chapter", CoHostTests::invited, "make host", SWAP, false),
				pair("a co-host", CoHostTests::accepted, "invite", INVITE, false),
				pair("a co-host", CoHostTests::accepted, "accept", ACCEPT, false),
				pair("a co-host", CoHostTests::accepted, "decline", DECLINE, true),
				pair("a co-host", CoHostTests::accepted, "remove", REMOVE, true),
				pair("a co-host", CoHostTests::accepted, "make host", SWAP, true),
				pair("who declined", CoHostTests::declined, "invite", INVITE, true),
				pair("who declined", CoHostTests::declined, "accept", ACCEPT, false),
				pair("who declined", CoHostTests::declined, "decline", DECLINE, false),
				pair("who declined", CoHostTests::declined, "remove", REMOVE, true),
				pair("who declined", CoHostTests::declined, "make host", SWAP, false));
	}

	@ParameterizedTest(name = "{2} {0}: {4}")
	@MethodSource("allPairs")
	void takesOnlyTheStepsOfItsState(String name, Supplier<CoHost> coHost, String verb, Consumer<CoHost> step,
			boolean allowed) {
		check(coHost.get(), step, allowed);
	}

	@ParameterizedTest(name = "{2} {0}")
	@MethodSource("allPairs")
	void nothingChangesOnceTheEventIsCancelled(String name, Supplier<CoHost> coHost, String verb,
			Consumer<CoHost> step) {
		CoHost late = coHost.get();
		late.getEvent().publish(SOMEONE);
		late.getEvent().cancel(new Decision(SOMEONE, BEFORE, "场地停电"));
		check(late, step, false);
	}

	@Test
	void nothingChangesOnceTheEventIsOver() {
		check(invited(), (coHost) -> coHost.accept(SOMEONE, AFTER), false);
		check(invited(), (coHost) -> coHost.decline(SOMEONE, AFTER), false);
		check(accepted(), (coHost) -> coHost.decline(SOMEONE, AFTER), false);
		check(accepted(), (coHost) -> coHost.remove(SOMEONE, AFTER), false);
		check(accepted(), (coHost) -> coHost.swapWithHost(HOST, GUEST, SOMEONE, AFTER), false);
		check(declined(), (coHost) -> coHost.inviteAgain(SOMEONE, AFTER), false);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> CoHost.invite(aDraft(), GUEST, SOMEONE, AFTER))
			.matches((refusal) -> refusal.key().equals("event.closed"));
	}

	@Test
	void swapsPlacesWithTheHost() {
		CoHost coHost = accepted();
		SWAP.accept(coHost);
		assertThat(coHost.getEvent().getChapterId()).isEqualTo(GUEST.id());
		assertThat(coHost.getChapterId()).isEqualTo(HOST.id());
	}

	@Test
	void isHostAgainOnlyWhileItsHeirStillIs() {
		CoHost former = accepted();
		SWAP.accept(former);
		former.endWithChapter(BEFORE, GUEST.id());
		assertThat(former.resume()).isTrue();
		former.endWithChapter(BEFORE, HOST.id());
		assertThat(former.resume()).isFalse();
		former.endWithChapter(BEFORE, null);
		assertThat(former.resume()).isFalse();
	}

	@Test
	void aChapterWhoseRoleEndedWithItCanBeInvitedOnceItBeganAnew() {
		CoHost coHost = accepted();
		coHost.endWithChapter(BEFORE, null);
		INVITE.accept(coHost);
		check(coHost, ACCEPT, true);
	}

	private static void check(CoHost coHost, Consumer<CoHost> step, boolean allowed) {
		if (allowed) {
			assertThatCode(() -> step.accept(coHost)).doesNotThrowAnyException();
		}
		else {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> step.accept(coHost));
		}
	}

	private static Arguments pair(String name, Supplier<CoHost> coHost, String verb, Consumer<CoHost> step,
			boolean allowed) {
		return arguments(name, coHost, verb, step, allowed);
	}

	private static CoHost invited() {
		return CoHost.invite(aDraft(), GUEST, SOMEONE, BEFORE);
	}

	private static CoHost accepted() {
		CoHost coHost = invited();
		ACCEPT.accept(coHost);
		return coHost;
	}

	private static CoHost declined() {
		CoHost coHost = invited();
		DECLINE.accept(coHost);
		return coHost;
	}

	private static Event aDraft() {
		LocalDateTime start = LocalDateTime.of(2026, 11, 28, 14, 0);
		When when = new When(start, start.plusHours(3), ZoneId.of("Asia/Shanghai"), true);
		return Event.draft(new Slug("meetup"), HOST.id(),
				new EventDetails(LocalizedText.same("聚会"), null, when, EventMode.ONLINE, null, null, null, null, false),
				EventRecord.none());
	}

	private static ChapterReference chapter(String slug) {
		return new ChapterReference(Aggregate.newId(), slug, LocalizedText.same(slug), LocalizedText.same(slug),
				ZoneId.of("Asia/Shanghai"));
	}

}
