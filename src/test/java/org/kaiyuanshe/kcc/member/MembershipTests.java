package org.kaiyuanshe.kcc.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MembershipTests {

	private static final LocalDate DAY = LocalDate.parse("2026-11-21");

	private final Member member = new Member(new Slug("someone"), NewMember.named("某人"));

	@Test
	void nobodyLeavesBeforeTheyJoined() {
		Membership membership = admitted(MembershipKind.FORMAL, DAY);
		assertRefused("member.membership.reversed",
				() -> membership.change(DAY, DAY.minusDays(1), List.of(), decision("离开")));
	}

	@ParameterizedTest(name = "joined 2024-01-01, left {0}; joins {1}: {2}")
	@CsvSource(nullValues = "-", value = { "-,2026-01-01,refused", "2025-01-01,2025-01-01,admitted",
			"2025-01-02,2025-01-01,refused", "2025-01-01,2026-01-01,admitted" })
	void nobodyIsTheSameTwiceAtATime(@Nullable LocalDate left, LocalDate joins, String answer) {
		Membership before = admitted(MembershipKind.FORMAL, LocalDate.parse("2024-01-01"));
		before.change(LocalDate.parse("2024-01-01"), left, List.of(), decision("理由"));
		if (answer.equals("admitted")) {
			assertThat(admitted(MembershipKind.FORMAL, joins, before)).isNotNull();
		}
		else {
			assertRefused("member.membership.overlaps", () -> admitted(MembershipKind.FORMAL, joins, before));
		}
	}

	@Test
	void someoneMayBeAnAdviserAndAVolunteer() {
		Membership adviser = admitted(MembershipKind.ADVISER, DAY);
		assertThat(admitted(MembershipKind.VOLUNTEER, DAY, adviser)).isNotNull();
	}

	@Test
	void whoIsOnTheListIsAFormalMemberUntilTheyLeave() {
		Membership listed = Membership.listed(this.member, 2023, Provenance.none());
		assertThat(listed.formalSince(DAY)).isEqualTo(2023);
		listed.change(null, DAY.plusDays(1), List.of(listed), decision("任期结束"));
		assertThat(listed.formalSince(DAY)).isEqualTo(2023);
		assertThat(listed.formalSince(DAY.plusDays(1))).isNull();
	}

	@Test
	void whomNoListNamesHasADayOfJoining() {
		Membership membership = admitted(MembershipKind.FORMAL, DAY);
		assertRefused("member.firstDay.missing", () -> membership.change(null, null, List.of(), decision("不详")));
		assertThat(membership.formalSince(DAY)).isEqualTo(2026);
	}

	@Test
	void aVolunteerIsNoFormalMember() {
		assertThat(admitted(MembershipKind.VOLUNTEER, DAY).formalSince(DAY)).isNull();
		assertThat(admitted(MembershipKind.FORMAL, DAY.plusDays(1)).formalSince(DAY)).isNull();
		assertThat(admitted(MembershipKind.FORMAL, DAY).formalSince(DAY)).isEqualTo(2026);
	}

	private Membership admitted(MembershipKind kind, LocalDate from, Membership... others) {
		return Membership.admit(this.member, kind, from, List.of(others), decision("理由"));
	}

	private static Decision decision(String reason) {
		return new Decision(UUID.randomUUID(), Instant.parse("2026-11-21T04:00:00Z"), reason);
	}

	private static void assertRefused(String key, Runnable step) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(step::run)
			.extracting(RuleViolation::key)
			.isEqualTo(key);
	}

}
