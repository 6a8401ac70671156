package org.kaiyuanshe.kcc.organisation;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.YearSection;
import org.kaiyuanshe.kcc.organisation.AwardPage.Grant;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells who was given which award in a year. */
@Component
@Order(20)
class AwardsOfTheYear implements YearSection {

	private final AwardPages pages;

	private final MessageSource messages;

	AwardsOfTheYear(AwardPages pages, MessageSource messages) {
		this.pages = pages;
		this.messages = messages;
	}

	@Override
	public String kind() {
		return "awards";
	}

	@Override
	public LocalizedText of(Year year) {
		List<AwardPage> given = this.pages.list()
			.stream()
			.filter((award) -> award.people(year.getValue()) > 0)
			.toList();
		return given.isEmpty() ? Texts.NONE
				: new LocalizedText(told(given, year, Locale.CHINESE), told(given, year, Locale.ENGLISH));
	}

	private String told(List<AwardPage> given, Year year, Locale locale) {
		int people = given.stream().mapToInt((award) -> award.people(year.getValue())).sum();
		String awards = given.stream().map((award) -> told(award, year, locale)).collect(Collectors.joining("\n"));
		return this.messages.getMessage("organisation.year.awards", new Object[] { people }, locale) + "\n\n" + awards;
	}

	private String told(AwardPage award, Year year, Locale locale) {
		String name = YearMarkdown.plain(award.name().in(locale).value());
		String who = award.years()
			.get(year.getValue())
			.stream()
			.map(AwardsOfTheYear::told)
			.collect(Collectors.joining(this.messages.getMessage("organisation.comma", null, locale) + " "));
		Object[] words = { name, award.people(year.getValue()), who };
		return "- " + this.messages.getMessage("organisation.year.award", words, locale);
	}

	private static String told(Grant grant) {
		String team = grant.team().stream().map(Named::line).collect(Collectors.joining("、"));
		return YearMarkdown.plain(team.isEmpty() ? grant.who().line() : grant.who().line() + "：" + team);
	}

}
