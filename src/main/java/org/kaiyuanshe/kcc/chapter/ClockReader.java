package org.kaiyuanshe.kcc.chapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ClockPanel.Since;
import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the activity clocks of chapters (R3) from their founding and their ledgers. */
@Component
@Transactional(readOnly = true)
public class ClockReader {

	private final JdbcClient jdbc;

	private final ActivityRules rules;

	private final Clock clock;

	ClockReader(JdbcClient jdbc, ActivityRules rules, Clock clock) {
		this.jdbc = jdbc;
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * The chapters whose clock runs and the day each runs from, as seen at that instant.
	 */
	public List<RunningClock> running(Instant now) {
		return this.jdbc.sql("""
				select c.id, c.slug, c.zone, clock.clock_start from chapter c
				""" + ChapterQueries.CLOCK + "where c.status = 'ACTIVE' order by c.slug").param("now", Columns.parameter(now)).query((row, number) -> runningClock(row, now)).list();
	}

	/**
	 * The clock of a chapter, explained from what it did and will do, the nearest to now
	 * first.
	 */
	ClockPanel explain(Beginning beginning, List<Activity> past, List<Activity> upcoming) {
		Instant now = this.clock.instant();
		Optional<Activity> counted = past.stream().filter((activity) -> activity.counts(now)).findFirst();
		Start start = start(beginning, counted);
		List<Activity> notCounted = past.stream()
			.filter((activity) -> activity.exclusion() != null)
			.filter((activity) -> !activity.endedOn(beginning.zone()).isBefore(start.day()))
			.toList();
		Activity next = upcoming.stream().filter((activity) -> activity.exclusion() == null).findFirst().orElse(null);
		return ClockPanel.of(new ActivityClock(start.day(), this.rules), LocalDate.ofInstant(now, beginning.zone()),
				start.since(), (start.since() == Since.EVENT) ? counted.orElseThrow() : null, next, notCounted);
	}

	private static Start start(Beginning beginning, Optional<Activity> counted) {
		Stream<Start> known = Stream
			.of(counted.map((activity) -> new Start(activity.endedOn(beginning.zone()), Since.EVENT)),
					Optional.ofNullable(beginning.restartedOn()).map((day) -> new Start(day, Since.DECISION)),
					Optional.ofNullable(beginning.foundedOn()).map((day) -> new Start(day, Since.FOUNDING)),
					Optional.of(new Start(beginning.recordsFrom(), Since.RECORDS)))
			.flatMap(Optional::stream);
		return known.reduce((first, second) -> second.day().isAfter(first.day()) ? second : first).orElseThrow();
	}

	private RunningClock runningClock(ResultSet row, Instant now) throws SQLException {
		LocalDate today = LocalDate.ofInstant(now, ZoneId.of(row.getString("zone")));
		LocalDate start = Objects.requireNonNull(Columns.date(row, "clock_start"));
		return new RunningClock(Columns.id(row, "id"), row.getString("slug"), new ActivityClock(start, this.rules),
				today);
	}

	/** A chapter's clock on its own today. */
	public record RunningClock(UUID chapter, String slug, ActivityClock clock, LocalDate today) {

		public ActivityStage stage() {
			return this.clock.stage(this.today);
		}

	}

	/**
	 * From what a clock can run besides events: founding, the day the records are
	 * complete from, and a decision that let it run anew.
	 */
	record Beginning(ZoneId zone, @Nullable LocalDate foundedOn, LocalDate recordsFrom,
			@Nullable LocalDate restartedOn) {
	}

	private record Start(LocalDate day, Since since) {
	}

}
