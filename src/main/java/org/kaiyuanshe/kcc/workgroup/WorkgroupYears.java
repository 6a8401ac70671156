package org.kaiyuanshe.kcc.workgroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.YearSection;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the workgroups tell of a year: all of them in one section, or each in one of its
 * own; groups inside others are told with them.
 */
@Component
@Transactional(readOnly = true)
class WorkgroupYears implements YearSection {

	private final JdbcClient jdbc;

	private final MessageSource messages;

	WorkgroupYears(JdbcClient jdbc, MessageSource messages) {
		this.jdbc = jdbc;
		this.messages = messages;
	}

	@Override
	public String kind() {
		return "workgroups";
	}

	@Override
	public LocalizedText of(Year year) {
		List<Told> told = read(year);
		return new LocalizedText(all(told, Locale.CHINESE), all(told, Locale.ENGLISH));
	}

	@Override
	public List<Part> parts(Year year) {
		List<Told> told = read(year);
		return told.stream().filter((group) -> group.top().equals(group.slug())).map((group) -> {
			List<Told> family = told.stream().filter((each) -> each.top().equals(group.slug())).toList();
			return new Part(group.slug(), group.name(),
					new LocalizedText(family(family, Locale.CHINESE), family(family, Locale.ENGLISH)));
		}).toList();
	}

	private String all(List<Told> told, Locale locale) {
		return told.stream()
			.filter((group) -> !group.report().isEmpty())
			.map((group) -> "### " + group.name().in(locale) + "\n\n" + words(group, locale))
			.collect(Collectors.joining("\n\n"));
	}

	private String family(List<Told> family, Locale locale) {
		return family.stream()
			.filter((group) -> !group.report().isEmpty())
			.map((group) -> (group.slug().equals(group.top()) ? "" : "**" + group.name().in(locale) + "**\n\n")
					+ words(group, locale))
			.collect(Collectors.joining("\n\n"));
	}

	private String words(Told group, Locale locale) {
		return part("workgroup.year.progress", group.report().progress(), locale) + "\n\n"
				+ part("workgroup.year.plan", group.report().plan(), locale);
	}

	private String part(String key, LocalizedText text, Locale locale) {
		String words = text.isEmpty() ? this.messages.getMessage("workgroup.year.nothing", null, locale)
				: text.in(locale).value();
		return "**" + this.messages.getMessage(key, null, locale) + "**\n\n" + words;
	}

	/** Every group in the order of the records, those inside another right behind it. */
	private List<Told> read(Year year) {
		return this.jdbc.sql("""
				select w.slug, coalesce(p.slug, w.slug) as top, w.name_zh, w.name_en, y.progress_zh, y.progress_en,
				       y.plan_zh, y.plan_en
				from workgroup w left join workgroup p on p.id = w.parent_id
				left join workgroup_year y on y.workgroup_id = w.id and y.year = :year
				where y.id is not null or not w.archived
				order by coalesce(p.position, w.position), w.parent_id is not null, w.position
				""").param("year", year.getValue()).query((row, number) -> told(row)).list();
	}

	private static Told told(ResultSet row) throws SQLException {
		return new Told(row.getString("slug"), row.getString("top"), Columns.text(row, "name"),
				new WorkgroupReport(Columns.text(row, "progress"), Columns.text(row, "plan")));
	}

	/** A group and its year; top is the group that it is part of, or itself. */
	private record Told(String slug, String top, LocalizedText name, WorkgroupReport report) {
	}

}
