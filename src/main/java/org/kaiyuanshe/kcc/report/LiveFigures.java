package org.kaiyuanshe.kcc.report;

import java.util.List;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.PeriodFigures;
import org.kaiyuanshe.kcc.chapter.PeriodFigures.Figure;
import org.kaiyuanshe.kcc.chapter.PeriodFigures.Period;
import org.springframework.stereotype.Component;

/** What all modules know of a chapter's quarter right now. */
@Component
class LiveFigures {

	private final List<PeriodFigures> sources;

	LiveFigures(List<PeriodFigures> sources) {
		this.sources = sources;
	}

	/** Samples count in a report only if it is one itself. */
	List<Figure> of(ChapterReference chapter, Quarter quarter, boolean sample) {
		Period period = new Period(quarter.first(), quarter.last(), sample);
		return this.sources.stream().flatMap((source) -> source.of(chapter, period).stream()).toList();
	}

}
