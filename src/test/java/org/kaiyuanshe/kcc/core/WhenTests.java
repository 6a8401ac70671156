package org.kaiyuanshe.kcc.core;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WhenTests {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

	private static final LocalDateTime START = LocalDateTime.of(2026, 11, 28, 14, 0);

	@Test
	void isOverAtItsEnd() {
		When when = new When(START, START.plusHours(3), SHANGHAI, true);
		assertThat(when.startsAt()).isEqualTo(Instant.parse("2026-11-28T06:00:00Z"));
		assertThat(when.endsAt()).isEqualTo(Instant.parse("2026-11-28T09:00:00Z"));
	}

	@Test
	void isOverWithItsDayWhenTheEndIsUnknown() {
		assertThat(new When(START, null, SHANGHAI, true).endsAt()).isEqualTo(Instant.parse("2026-11-28T16:00:00Z"));
	}

	@Test
	void takesAllOfItsDaysWhenOnlyTheDatesAreKnown() {
		When when = new When(START, START.plusDays(1), SHANGHAI, false);
		assertThat(when.startsAt()).isEqualTo(Instant.parse("2026-11-27T16:00:00Z"));
		assertThat(when.endsAt()).isEqualTo(Instant.parse("2026-11-29T16:00:00Z"));
		assertThat(when.time()).isNull();
		assertThat(when.iso()).isEqualTo("2026-11-28");
	}

	@Test
	void knowsTheHourThatSummerTimeSkips() {
		assertThat(When.isSkipped(LocalDateTime.of(2027, 3, 14, 2, 30), LOS_ANGELES)).isTrue();
		assertThat(When.isSkipped(LocalDateTime.of(2027, 3, 14, 2, 30), SHANGHAI)).isFalse();
		assertThat(When.isSkipped(LocalDateTime.of(2027, 11, 7, 1, 30), LOS_ANGELES)).isFalse();
	}

	@Test
	void readsAsEachLanguageWritesIt() {
		When when = new When(START, START.plusHours(3), SHANGHAI, true);
		assertThat(when.date(Locale.SIMPLIFIED_CHINESE)).isEqualTo("2026年11月28日 周六");
		assertThat(when.date(Locale.ENGLISH)).isEqualTo("Sat 28 Nov 2026");
		assertThat(when.time()).isEqualTo("14:00–17:00");
		assertThat(when.iso()).isEqualTo("2026-11-28T14:00:00+08:00");
	}

}
