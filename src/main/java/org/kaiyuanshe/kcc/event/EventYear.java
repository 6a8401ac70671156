package org.kaiyuanshe.kcc.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.YearSection;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The events that took place in a year: published ones that are over, without trials,
 * samples and those that were cancelled or did not take place.
 */
@Component
@Transactional(readOnly = true)
class EventYear implements YearSection {

	private static final int LONGEST = 300;

	private final JdbcClient jdbc;

	private final MessageSource messages;

	private final Clock clock;

	EventYear(JdbcClient jdbc, MessageSource messages, Clock clock) {
		this.jdbc = jdbc;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "events";
	}

	@Override
	public LocalizedText of(Year year) {
		List<Line> lines = read(year);
		return lines.isEmpty() ? new LocalizedText(null, null)
				: new LocalizedText(words(year, lines, Locale.CHINESE), words(year, lines, Locale.ENGLISH));
	}

	private String words(Year year, List<Line> lines, Locale locale) {
		long cities = lines.stream().map(Line::city).filter((city) -> !city.isEmpty()).distinct().count();
		String total = text("event.year.total", locale, year.toString(), lines.getFirst().total(), cities,
				lines.stream().filter((line) -> line.city().isEmpty()).count());
		String listed = lines.stream().map((line) -> row(line, locale)).collect(Collectors.joining("\n"));
		String rest = (lines.getFirst().total() > lines.size()) ? "\n\n" + text("event.year.more", locale, LONGEST)
				: "";
		return total + "\n\n" + text("event.year.head", locale) + "\n|---|---|---|---|\n" + listed + rest;
	}

	private String row(Line line, Locale locale) {
		String host = line.city().isEmpty() ? text("event.year.community", locale) : line.city().in(locale).value();
		String guests = (line.estimate() != null) ? text("event.year.estimate", locale, line.estimate())
				: text("event.year.unknown", locale);
		return "| %s | %s | %s | %s |".formatted(day(line.day(), locale),
				Markdown.cell(line.title().in(locale).value()), host, guests);
	}

	private List<Line> read(Year year) {
		return this.jdbc
			.sql("""
					select case when e.hidden_at is null then e.title_zh else '–' end as title_zh,
					       case when e.hidden_at is null then e.title_en end as title_en, e.start_local::date as day, e.estimate, c.city_zh, c.city_en,
					       count(*) over () as total
					from event e left join chapter c on c.id = e.chapter_id
					where e.status = 'PUBLISHED' and not e.test and not e.sample and e.not_held_at is null and e.ends_at <= :now
					  and e.start_local >= make_date(:year, 1, 1) and e.start_local < make_date(:year + 1, 1, 1)
					order by e.starts_at, e.id limit :limit
					""")
			.param("year", year.getValue())
			.param("now", Columns.parameter(this.clock.instant()))
			.param("limit", LONGEST)
			.query((row, number) -> line(row))
			.list();
	}

	private static Line line(ResultSet row) throws SQLException {
		return new Line(Columns.text(row, "title"), Objects.requireNonNull(Columns.date(row, "day")),
				Columns.text(row, "city"), row.getObject("estimate", Integer.class), row.getLong("total"));
	}

	private String day(LocalDate day, Locale locale) {
		return day.format(DateTimeFormatter.ofPattern(text("core.date", locale), locale));
	}

	private String text(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	/** An event; total is how many there are in all. */
	private record Line(LocalizedText title, LocalDate day, LocalizedText city, @Nullable Integer estimate,
			long total) {
	}

}
