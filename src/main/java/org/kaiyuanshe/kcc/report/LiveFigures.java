package org.kaiyuanshe.kcc.report;

import java.util.List;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.PeriodFigures;
import org.kaiyuanshe.kcc.chapter.PeriodFigures.Figure;
import org.springframework.stereotype.Component;

/** What all modules know of a chapter's quarter right now. */
@Component
class LiveFigures {

	private final List<PeriodFigures> sources;

	LiveFigures(List<PeriodFigures> sources) {
		this.sources = sources;
	}

	List<Figure> of(ChapterReference chapter, Quarter quarter) {
		return this.sources.stream()
			.flatMap((source) -> source.of(chapter, quarter.first(), quarter.last()).stream())
			.toList();
	}

}
