package org.kaiyuanshe.kcc.chapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a module knows of a chapter's work in a period; a status report is prefilled with
 * it (R6).
 */
public interface PeriodFigures {

	/** What there was in the period, counted where the chapter is. */
	List<Figure> of(ChapterReference chapter, Period period);

	/**
	 * From the first to the last day, both included, in the chapter's time zone.
	 *
	 * @param samples whether samples count; they do in reports that are samples
	 * themselves
	 */
	record Period(LocalDate first, LocalDate last, boolean samples) {

		/** As many months right after it. */
		public Period next() {
			LocalDate begin = this.last.plusDays(1);
			return new Period(begin, begin.plusMonths(this.first.until(begin).toTotalMonths()).minusDays(1),
					this.samples);
		}

		/** The moment in which it begins there. */
		public Instant start(ChapterReference chapter) {
			return this.first.atStartOfDay(chapter.zone()).toInstant();
		}

		/** The moment in which it is over there. */
		public Instant end(ChapterReference chapter) {
			return this.last.plusDays(1).atStartOfDay(chapter.zone()).toInstant();
		}

		/**
		 * Gives a statement {@code :chapter}, {@code :start}, {@code :end} and
		 * {@code :samples}, so that every figure is cut alike.
		 */
		public StatementSpec cut(StatementSpec statement, ChapterReference chapter) {
			return statement.param("chapter", chapter.id())
				.param("start", Columns.parameter(start(chapter)))
				.param("end", Columns.parameter(end(chapter)))
				.param("samples", this.samples);
		}

	}

	/**
	 * A number and what it counts.
	 *
	 * @param key the kind, with the message {@code report.figure.<key>}
	 * @param number how many there were
	 * @param names the things counted by name, where they have one
	 */
	record Figure(String key, long number, List<String> names) {
	}

}
