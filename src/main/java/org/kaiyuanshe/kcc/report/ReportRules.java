package org.kaiyuanshe.kcc.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The figures of status reports (R6).
 *
 * @param dueDays days after the end of a quarter within which its report is in time
 * @param returnedDays days that a chapter has at least for a report, however late it was
 * opened or returned
 * @param reminders on which days leads are reminded, counted from the due date
 */
@ConfigurationProperties("portal.report")
record ReportRules(@DefaultValue("15") int dueDays, @DefaultValue("7") int returnedDays, @DefaultValue( {
		"-14", "-3", "1" }) List<Integer> reminders){

	LocalDate dueOn(Quarter quarter) {
		return quarter.last().plusDays(this.dueDays);
	}

	/** A report that is opened or comes back late needs time all the same. */
	LocalDate dueAgain(LocalDate due, LocalDate today) {
		LocalDate granted = today.plusDays(this.returnedDays);
		return granted.isAfter(due) ? granted : due;
	}

	/**
	 * The reminder whose day has come last; those before it have nothing more to say.
	 */
	Optional<Integer> reached(LocalDate due, LocalDate today) {
		return this.reminders.stream()
			.filter((days) -> !today.isBefore(due.plusDays(days)))
			.max(Comparator.naturalOrder());
	}

}
