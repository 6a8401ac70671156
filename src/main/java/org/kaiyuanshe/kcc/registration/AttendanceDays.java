package org.kaiyuanshe.kcc.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds up who came on days that are over, so that totals are read without counting. What
 * changes later takes its day away in the database, and it is added up anew.
 */
@Component
public class AttendanceDays implements Job {

	static final String NAME = "attendance-days";

	/** So many days are locked at once; a check-in may have to wait for them. */
	private static final int BATCH = 60;

	private static final String MISSING = """
			select d::date from generate_series((select min(start_local::date) from event),
			                                    (:now - interval '1 day')::date, interval '1 day') d
			where not exists (select from attendance_day a where a.day = d::date) order by 1
			""";

	private final JdbcClient jdbc;

	AttendanceDays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(Instant now) {
		List<LocalDate> missing = this.jdbc.sql(MISSING)
			.param("now", Columns.parameter(now))
			.query(LocalDate.class)
			.list();
		int added = 0;
		for (int at = 0; at < missing.size(); at += BATCH) {
			added += addUp(missing.subList(at, Math.min(at + BATCH, missing.size())), now);
		}
		return (added > 0) ? "days=" + added : "";
	}

	/** One statement is one transaction. */
	private int addUp(List<LocalDate> days, Instant now) {
		return this.jdbc.sql("select attendance_add_up(:days::date[], :now)")
			.param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
			.param("now", Columns.parameter(now))
			.query(Integer.class)
			.single();
	}

}
