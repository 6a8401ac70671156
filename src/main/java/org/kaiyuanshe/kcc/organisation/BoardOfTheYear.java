package org.kaiyuanshe.kcc.organisation;

import java.time.Year;
import java.util.Locale;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.YearSection;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells who sat on the board that is known by that year. */
@Component
@Order(10)
class BoardOfTheYear implements YearSection {

	private final BoardPages pages;

	private final MessageSource messages;

	BoardOfTheYear(BoardPages pages, MessageSource messages) {
		this.pages = pages;
		this.messages = messages;
	}

	@Override
	public String kind() {
		return "board";
	}

	@Override
	public LocalizedText of(Year year) {
		return this.pages.find(year.getValue())
			.map((term) -> new LocalizedText(told(term, Locale.CHINESE), told(term, Locale.ENGLISH)))
			.orElse(Texts.NONE);
	}

	private String told(BoardPage term, Locale locale) {
		String remark = term.remark().in(locale).value();
		String offices = term.offices()
			.entrySet()
			.stream()
			.map((office) -> "- **%s** %s".formatted(title(office.getKey(), locale),
					office.getValue()
						.stream()
						.map((seat) -> YearMarkdown.plain(seat.who().line()))
						.collect(Collectors.joining(comma(locale)))))
			.collect(Collectors.joining("\n"));
		return (remark + "\n\n" + offices).strip();
	}

	private String title(Office office, Locale locale) {
		return this.messages.getMessage("organisation.office." + office, null, locale);
	}

	private String comma(Locale locale) {
		return this.messages.getMessage("organisation.comma", null, locale) + " ";
	}

}
