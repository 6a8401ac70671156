package org.kaiyuanshe.kcc.report;

import java.util.List;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kaiyuanshe.kcc.chapter.PeriodFigures.Figure;

import jakarta.persistence.Embeddable;

/** A figure as it was when the report was submitted. */
@Embeddable
record FrozenFigure(String kind, long number, @JdbcTypeCode(SqlTypes.ARRAY) List<String> names) {

	static FrozenFigure of(Figure figure) {
		return new FrozenFigure(figure.key(), figure.number(), List.copyOf(figure.names()));
	}

}
