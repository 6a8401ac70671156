package org.kaiyuanshe.kcc.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccountDecisionTests {

	private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");

	private static final UUID OWNER = Aggregate.newId();

	private static final UUID ADMIN = Aggregate.newId();

	@Test
	void aSuspensionHoldsUntilItsMomentAndRunsOutByItself() {
		Account account = anAccount();
		account.suspend(until(NOW.plus(Duration.ofDays(1)), ADMIN), false);
		assertThat(account.isSuspended(NOW)).isTrue();
		assertThat(account.isSuspended(NOW.plus(Duration.ofDays(1)).minusNanos(1))).isTrue();
		assertThat(account.isSuspended(NOW.plus(Duration.ofDays(1)))).isFalse();
	}

	@Test
	void withoutAnEndItHoldsUntilItIsLifted() {
		Account account = anAccount();
		account.suspend(until(null, ADMIN), false);
		assertThat(account.isSuspended(NOW.plus(Duration.ofDays(10_000)))).isTrue();
		account.lift("说清楚了", ADMIN, NOW);
		assertThat(account.isSuspended(NOW)).isFalse();
	}

	@Test
	void isNotSuspendedTwiceNorLiftedTwice() {
		Account account = anAccount();
		refused("account.suspended.not", () -> account.lift("理由", ADMIN, NOW));
		account.suspend(until(null, ADMIN), false);
		refused("account.suspended.already", () -> account.suspend(until(null, ADMIN), false));
	}

	@Test
	void oneThatRanOutCanBeSuspendedAgain() {
		Account account = anAccount();
		account.suspend(new Suspension(SuspensionGround.SPAM, NOW, ADMIN, NOW.minusSeconds(9), "理由"), false);
		account.suspend(until(null, ADMIN), false);
		assertThat(account.isSuspended(NOW)).isTrue();
	}

	@Test
	void nobodyDecidesAboutThemselves() {
		Account account = anAccount();
		refused("account.own", () -> account.suspend(until(null, OWNER), false));
		refused("account.own", () -> account.lift("理由", OWNER, NOW));
		refused("account.own", () -> account.become(Authority.SITE_ADMIN, false, OWNER));
	}

	@Test
	void theLastSiteAdminStays() {
		Account account = anAccount();
		refused("account.lastSiteAdmin", () -> account.become(Authority.MEMBER, true, ADMIN));
		refused("account.lastSiteAdmin", () -> account.suspend(until(null, ADMIN), true));
		refused("account.authority.same", () -> account.become(Authority.KCC_ADMIN, false, ADMIN));
	}

	private static Account anAccount() {
		return new Account(OWNER, "owner@kcc.example", "none", Authority.KCC_ADMIN, null, NOW);
	}

	private static Suspension until(@Nullable Instant end, UUID by) {
		return new Suspension(SuspensionGround.CONDUCT, end, by, NOW, "理由");
	}

	private static void refused(String key, ThrowingCallable step) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(step)
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo(key));
	}

}
