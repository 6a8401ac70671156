package org.kaiyuanshe.kcc.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.When;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** On which days a series falls, and what the clocks on the wall show there. */
class RecurrenceTests {

	private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

	@ParameterizedTest(name = "{0} from {1}")
	@CsvSource(delimiter = '|', textBlock = """
			WEEKLY      | 2026-11-28 | 2026-11-28 2026-12-05 2026-12-12 2026-12-19
			WEEKLY      | 2028-02-22 | 2028-02-22 2028-02-29 2028-03-07 2028-03-14
			FORTNIGHTLY | 2026-12-19 | 2026-12-19 2027-01-02 2027-01-16 2027-01-30
			MONTHLY     | 2026-12-01 | 2026-12-01 2027-01-05 2027-02-02 2027-03-02
			MONTHLY     | 2026-11-14 | 2026-11-14 2026-12-12 2027-01-09 2027-02-13
			MONTHLY     | 2026-11-21 | 2026-11-21 2026-12-19 2027-01-16 2027-02-20
			MONTHLY     | 2026-11-28 | 2026-11-28 2026-12-26 2027-01-23 2027-02-27
			MONTHLY     | 2026-11-07 | 2026-11-07 2026-12-05 2027-01-02 2027-02-06
			MONTHLY     | 2026-10-31 | 2026-10-31 2026-11-28 2026-12-26 2027-01-30
			MONTHLY     | 2027-01-31 | 2027-01-31 2027-02-28 2027-03-28 2027-04-25
			MONTHLY     | 2026-12-29 | 2026-12-29 2027-01-26 2027-02-23 2027-03-30
			MONTHLY     | 2027-11-30 | 2027-11-30 2027-12-28 2028-01-25 2028-02-29
			""")
	void falls(Recurrence recurrence, LocalDate first, String days) {
		assertThat(recurrence.days(first, 4)).containsExactlyElementsOf(days(days));
	}

	@Test
	void hasAsManyDaysAsWereAskedFor() {
		assertThat(Recurrence.MONTHLY.days(LocalDate.of(2026, 11, 28), 12)).hasSize(12)
			.last()
			.isEqualTo(LocalDate.of(2027, 10, 23));
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource(delimiter = '|', textBlock = """
			America/Los_Angeles | 2027-03-07T19:00 | 2027-03-08T03:00:00Z 2027-03-15T02:00:00Z 2027-03-22T02:00:00Z
			America/Los_Angeles | 2027-10-31T19:00 | 2027-11-01T02:00:00Z 2027-11-08T03:00:00Z 2027-11-15T03:00:00Z
			Europe/Berlin       | 2027-03-21T19:00 | 2027-03-21T18:00:00Z 2027-03-28T17:00:00Z 2027-04-04T17:00:00Z
			Asia/Shanghai       | 2027-03-07T19:00 | 2027-03-07T11:00:00Z 2027-03-14T11:00:00Z 2027-03-21T11:00:00Z
			""")
	void keepsWhatTheClocksOnTheWallShow(ZoneId zone, LocalDateTime start, String instants) {
		Hours hours = Hours.of(new When(start, start.plusHours(3), zone, true));
		assertThat(Recurrence.WEEKLY.days(start.toLocalDate(), 3).stream().map(hours::on)).allSatisfy((when) -> {
			assertThat(when.start().toLocalTime()).isEqualTo(start.toLocalTime());
			assertThat(when.end().toLocalTime()).isEqualTo(start.plusHours(3).toLocalTime());
		}).extracting((when) -> when.startsAt().toString()).containsExactly(instants.split(" "));
	}

	@Test
	void refusesADayOnWhichSummerTimeSkipsTheHourAndNamesIt() {
		SeriesForm weekly = new SeriesForm(Recurrence.WEEKLY, 3);
		When start = at("2027-03-07T02:30", "2027-03-07T05:00");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> weekly.preview(start))
			.satisfies((refused) -> assertThat(refused.arguments()).containsExactly(LocalDate.of(2027, 3, 14)));
		When end = at("2027-03-06T23:00", "2027-03-07T02:30");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> weekly.preview(end))
			.satisfies((refused) -> assertThat(refused.arguments()).containsExactly(LocalDate.of(2027, 3, 13)));
	}

	@Test
	void takesTheFirstOfTwoAndSaysSo() {
		List<SeriesForm.Occurrence> dates = new SeriesForm(Recurrence.WEEKLY, 3)
			.preview(at("2027-10-31T01:30", "2027-10-31T04:00"));
		assertThat(dates).extracting(SeriesForm.Occurrence::twice).containsExactly(false, true, false);
		assertThat(dates.get(1).when().startsAt()).hasToString("2027-11-07T08:30:00Z");
	}

	@Test
	void refusesADayOnWhichTheEndWouldBeBeforeTheStart() {
		When night = new When(LocalDateTime.parse("2027-11-07T01:45"), LocalDateTime.parse("2027-11-07T01:15"),
				LOS_ANGELES, true, false, true);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> new SeriesForm(Recurrence.WEEKLY, 2).preview(night))
			.satisfies((refused) -> assertThat(refused.arguments()).containsExactly(LocalDate.of(2027, 11, 14)));
	}

	@Test
	void goesOnPastMidnightAndWithoutAnEnd() {
		When late = at("2026-11-28T22:00", "2026-11-29T01:00");
		assertThat(Hours.of(late).on(LocalDate.of(2026, 12, 31)).end()).isEqualTo(LocalDateTime.of(2027, 1, 1, 1, 0));
		When open = new When(LocalDateTime.parse("2026-11-28T22:00"), null, LOS_ANGELES, true);
		assertThat(Hours.of(open).on(LocalDate.of(2026, 12, 31)).end()).isNull();
	}

	private static When at(String start, String end) {
		return new When(LocalDateTime.parse(start), LocalDateTime.parse(end), LOS_ANGELES, true);
	}

	private static List<LocalDate> days(String days) {
		return Stream.of(days.split(" ")).map(LocalDate::parse).toList();
	}

}
