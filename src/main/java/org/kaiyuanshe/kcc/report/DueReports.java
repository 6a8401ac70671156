package org.kaiyuanshe.kcc.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads which reports are to be opened, and which are awaited (R6). */
@Component
@Transactional(readOnly = true)
class DueReports {

	private final JdbcClient jdbc;

	DueReports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The chapters that have no report of the quarter that ended last where they are. A
	 * chapter that is not active is let off; one founded in the quarter starts with the
	 * next, and the portal asks for no quarter that ended before it knew the chapter or
	 * before a decision let it start anew.
	 */
	public List<Missing> toOpen(Instant now) {
		return this.jdbc.sql("""
				select c.id, c.zone, c.founded_on, greatest(c.records_from, c.restarted_on) as asked_from,
				       (select max(quarter) from status_report r where r.chapter_id = c.id) as latest
				from chapter c where c.status = 'ACTIVE' order by c.slug
				""")
			.query((row, number) -> candidate(row, now))
			.stream()
			.filter(Candidate::isDue)
			.map(Candidate::missing)
			.toList();
	}

	/** The reports that a chapter is still to write; a chapter that rests owes none. */
	public List<Awaited> awaited() {
		return this.jdbc.sql("""
				select r.id, c.zone from status_report r join chapter c on c.id = r.chapter_id
				where r.status in ('OPEN', 'RETURNED') and c.status = 'ACTIVE' order by r.due_on, r.chapter_slug
				""")
			.query((row, number) -> new Awaited(Columns.id(row, "id"), ZoneId.of(row.getString("zone"))))
			.list();
	}

	private static Candidate candidate(ResultSet row, Instant now) throws SQLException {
		Quarter over = Quarter.of(LocalDate.ofInstant(now, ZoneId.of(row.getString("zone")))).previous();
		return new Candidate(new Missing(Columns.id(row, "id"), over), Columns.date(row, "founded_on"),
				Objects.requireNonNull(Columns.date(row, "asked_from")), row.getString("latest"));
	}

	/** A chapter without the report of that quarter. */
	record Missing(UUID chapter, Quarter quarter) {
	}

	/** A report that a chapter owes, on its own today. */
	record Awaited(UUID report, ZoneId zone) {

		LocalDate today(Instant now) {
			return LocalDate.ofInstant(now, this.zone);
		}

	}

	private record Candidate(Missing missing, @Nullable LocalDate foundedOn, LocalDate askedFrom,
			@Nullable String latest) {

		boolean isDue() {
			Quarter quarter = this.missing.quarter();
			boolean stoodThen = this.foundedOn == null || this.foundedOn.isBefore(quarter.first());
			boolean askedThen = !this.askedFrom.isAfter(quarter.last());
			return stoodThen && askedThen && (this.latest == null || this.latest.compareTo(quarter.toString()) < 0);
		}

	}

}
