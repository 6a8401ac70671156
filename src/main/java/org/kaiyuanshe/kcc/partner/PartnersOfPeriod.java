package org.kaiyuanshe.kcc.partner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.PeriodFigures;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.event.PartnerEvents;
import org.kaiyuanshe.kcc.registration.AttendanceTotals.Figure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The partners of a chapter in a period: those whose term falls into it, and those whom
 * its events of these days name.
 */
@Component
class PartnersOfPeriod implements PeriodFigures {

	private static final String IN_TERM = """
			select name_zh, name_en, called from partner
			where chapter_id = :chapter and agreed_at is not null and coalesce(since, :last) <= :last
			  and coalesce(until, :first) >= :first and (since is not null or agreed_at < :end)
			order by name_zh
			""";

	private final JdbcClient jdbc;

	private final PartnerEvents events;

	PartnersOfPeriod(JdbcClient jdbc, PartnerEvents events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Figure> of(ChapterReference chapter, Period period) {
		Set<String> known = new HashSet<>();
		List<String> names = new ArrayList<>(this.jdbc.sql(IN_TERM)
			.param("chapter", chapter.id())
			.param("first", period.first())
			.param("last", period.last())
			.param("end", Columns.parameter(period.end(chapter)))
			.query((row, number) -> {
				known.addAll(Columns.list(row, "called"));
				return word(Columns.text(row, "name"));
			})
			.list());
		this.events.namedBy(chapter, period)
			.stream()
			.map(PartnersOfPeriod::word)
			.filter((name) -> known.add(name.toLowerCase(Locale.ROOT)))
			.forEach(names::add);
		return List.of(new Figure("partners", names.size(), names));
	}

	private static String word(LocalizedText name) {
		return name.in(Locale.CHINESE).value();
	}

}
