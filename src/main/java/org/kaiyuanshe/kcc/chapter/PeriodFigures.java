package org.kaiyuanshe.kcc.chapter;

import java.time.LocalDate;
import java.util.List;

/**
 * What a module knows of a chapter's work in a period; a status report is prefilled with
 * it (R6).
 */
public interface PeriodFigures {

	/** From the first to the last day, both included, in the chapter's time zone. */
	List<Figure> of(ChapterReference chapter, LocalDate first, LocalDate last);

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
