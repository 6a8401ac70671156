package org.kaiyuanshe.kcc.chapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
 * What the chapters are in a year: those that were founded by its end, and how many
 * events of that year count for each (R3). A day that nobody knows is said to be unknown.
 */
@Component
@Transactional(readOnly = true)
class ChapterYear implements YearSection {

	private final JdbcClient jdbc;

	private final MessageSource messages;

	private final Clock clock;

	ChapterYear(JdbcClient jdbc, MessageSource messages, Clock clock) {
		this.jdbc = jdbc;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "chapters";
	}

	@Override
	public LocalizedText of(Year year) {
		List<Line> lines = read(year);
		return lines.isEmpty() ? new LocalizedText(null, null)
				: new LocalizedText(words(year, lines, Locale.CHINESE), words(year, lines, Locale.ENGLISH));
	}

	private String words(Year year, List<Line> lines, Locale locale) {
		long young = lines.stream().filter((line) -> line.isFoundedIn(year)).count();
		long unknown = lines.stream().filter(Line::isUnknown).count();
		String total = text("chapter.year.total", locale, year.toString(), lines.size(), young, unknown);
		return total + "\n\n" + text("chapter.year.head", locale) + "\n|---|---|---:|\n"
				+ lines.stream().map((line) -> row(line, locale)).collect(Collectors.joining("\n"));
	}

	private String row(Line line, Locale locale) {
		String founded = (line.foundedOn() != null) ? day(line.foundedOn(), locale)
				: (line.founded().isEmpty() ? text("chapter.year.unknown", locale) : line.founded().in(locale).value());
		return "| %s | %s | %d |".formatted(Markdown.cell(line.city().in(locale).value()), Markdown.cell(founded),
				line.events());
	}

	private List<Line> read(Year year) {
		return this.jdbc
			.sql("""
					select c.city_zh, c.city_en, c.founded_on, c.founded_zh, c.founded_en,
					       (select count(*) from chapter_activity a
					        where a.chapter_id = c.id and a.exclusion is null and not a.sample and a.ends_at <= :now
					          and a.start_local >= make_date(:year, 1, 1) and a.start_local < make_date(:year + 1, 1, 1)) as events
					from chapter c where c.founded_on is null or c.founded_on < make_date(:year + 1, 1, 1)
					order by c.founded_on nulls last, c.sort_key
					""")
			.param("year", year.getValue())
			.param("now", Columns.parameter(this.clock.instant()))
			.query((row, number) -> line(row))
			.list();
	}

	private static Line line(ResultSet row) throws SQLException {
		return new Line(Columns.text(row, "city"), Columns.date(row, "founded_on"), Columns.text(row, "founded"),
				row.getLong("events"));
	}

	private String day(LocalDate day, Locale locale) {
		return day.format(DateTimeFormatter.ofPattern(text("core.date", locale), locale));
	}

	private String text(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	/** A chapter; founded is what is known of the day where the day is not. */
	private record Line(LocalizedText city, @Nullable LocalDate foundedOn, LocalizedText founded, long events) {

		boolean isUnknown() {
			return this.foundedOn == null;
		}

		boolean isFoundedIn(Year year) {
			return this.foundedOn != null && this.foundedOn.getYear() == year.getValue();
		}

	}

}
