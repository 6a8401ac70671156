package org.kaiyuanshe.kcc.core;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
	void tellsTheSecondOfTwoEqualTimesFromTheFirst() {
		LocalDateTime twice = LocalDateTime.of(2027, 11, 7, 1, 30);
		When first = new When(twice, twice.plusHours(2), LOS_ANGELES, true, false, false);
		When second = new When(twice, twice.plusHours(2), LOS_ANGELES, true, true, false);
		assertThat(first.startsAt()).isEqualTo(Instant.parse("2027-11-07T08:30:00Z"));
		assertThat(second.startsAt()).isEqualTo(Instant.parse("2027-11-07T09:30:00Z"));
		assertThat(first.time()).isEqualTo("01:30 (-07:00)–03:30");
		assertThat(second.time()).isEqualTo("01:30 (-08:00)–03:30");
		assertThat(second.iso()).isEqualTo("2027-11-07T01:30:00-08:00");
	}

	@Test
	void isNoLaterWhereTheClocksShowATimeOnce() {
		assertThat(new When(START, null, SHANGHAI, true, true, true)).isEqualTo(new When(START, null, SHANGHAI, true));
	}

	/**
	 * What people agreed on survives being stored as local times and instants, in every
	 * half hour of nearly three years.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "Asia/Shanghai", "Asia/Singapore", "America/Los_Angeles" })
	void comesBackFromTheDatabaseAsItWas(String name) {
		ZoneId zone = ZoneId.of(name);
		for (LocalDateTime time = LocalDateTime.of(2025, 1, 1, 0, 0); time.getYear() < 2028; time = time
			.plusMinutes(30)) {
			if (!When.isSkipped(time, zone)) {
				for (boolean later : new boolean[] { false, true }) {
					When when = new When(time, time.plusHours(26), zone, true, later, later);
					When stored = new When(time, time.plusHours(26), zone, true).meaning(when.startsAt(),
							when.endsAt());
					assertThat(stored).isEqualTo(when);
					assertThat(LocalDateTime.ofInstant(when.startsAt(), zone)).isEqualTo(time);
				}
			}
		}
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
