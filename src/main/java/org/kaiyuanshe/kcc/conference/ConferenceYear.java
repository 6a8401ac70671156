package org.kaiyuanshe.kcc.conference;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.YearSection;
import org.kaiyuanshe.kcc.event.EventCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the annual report of the conferences of its year. */
@Component
class ConferenceYear implements YearSection {

	private final ConferencePages pages;

	private final JdbcClient jdbc;

	ConferenceYear(ConferencePages pages, JdbcClient jdbc) {
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@Override
	public String kind() {
		return "conferences";
	}

	@Override
	public LocalizedText of(Year year) {
		List<ConferencePage> held = this.jdbc.sql("select slug from conference where year = :year order by slug")
			.param("year", year.getValue())
			.query(String.class)
			.stream()
			.flatMap((slug) -> this.pages.find(slug).stream())
			.toList();
		return new LocalizedText(told(held, Locale.CHINESE, "、", "："), told(held, Locale.ENGLISH, ", ", ": "));
	}

	private static String told(List<ConferencePage> held, Locale language, String comma, String colon) {
		return held.stream().map((page) -> told(page, language, comma, colon)).collect(Collectors.joining("\n\n"));
	}

	private static String told(ConferencePage page, Locale language, String comma, String colon) {
		StringBuilder text = new StringBuilder("### ").append(page.name().in(language).value()).append("\n\n");
		if (page.main() != null) {
			EventCard event = page.main().event();
			text.append(event.when().date(language))
				.append(comma)
				.append(event.venue().in(language).value())
				.append("\n\n");
		}
		text.append(lines(page.tracks(), (track) -> track.in(language).value()))
			.append(lines(page.figures(),
					(figure) -> figure.label().in(language).value() + colon + "**" + figure.amount() + "**"));
		return text.toString().strip();
	}

	private static <T> String lines(List<T> rows, Function<T, String> words) {
		return rows.stream().map((row) -> "- " + words.apply(row) + "\n").collect(Collectors.joining("", "", "\n"));
	}

}
