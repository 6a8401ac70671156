package org.kaiyuanshe.kcc.organisation;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.YearSection;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what the projects did in a year, and what they meant to do next. */
@Component
@Order(30)
@Transactional(readOnly = true)
class ProjectsOfTheYear implements YearSection {

	private final JdbcClient jdbc;

	private final MessageSource messages;

	ProjectsOfTheYear(JdbcClient jdbc, MessageSource messages) {
		this.jdbc = jdbc;
		this.messages = messages;
	}

	@Override
	public String kind() {
		return "projects";
	}

	@Override
	public LocalizedText of(Year year) {
		List<Told> told = this.jdbc
			.sql("select p.name_zh, p.name_en, y.progress_zh, y.progress_en, y.plan_zh, y.plan_en"
					+ " from project_year y join project p on p.id = y.project_id"
					+ " where y.year = :year order by p.position")
			.param("year", year.getValue())
			.query((row, number) -> new Told(Columns.text(row, "name"), Columns.text(row, "progress"),
					Columns.text(row, "plan")))
			.list();
		return new LocalizedText(words(told, Locale.CHINESE), words(told, Locale.ENGLISH));
	}

	private String words(List<Told> told, Locale locale) {
		return told.stream().map((one) -> words(one, locale)).collect(Collectors.joining("\n\n"));
	}

	private String words(Told told, Locale locale) {
		String progress = told.progress().isEmpty()
				? this.messages.getMessage("organisation.project.progress.none", null, locale)
				: told.progress().in(locale).value().strip();
		String plan = told.plan().isEmpty() ? "" : "\n\n**%s**\n\n%s".formatted(
				this.messages.getMessage("organisation.project.plan", null, locale), told.plan().in(locale).value());
		return "### %s\n\n%s%s".formatted(YearMarkdown.plain(told.name().in(locale).value()), progress,
				plan.stripTrailing());
	}

	private record Told(LocalizedText name, LocalizedText progress, LocalizedText plan) {
	}

}
