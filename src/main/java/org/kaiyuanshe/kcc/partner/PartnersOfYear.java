package org.kaiyuanshe.kcc.partner;

import java.time.Year;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.YearSection;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What there is to tell of a year's partners: numbers of the records, and names. */
@Component
class PartnersOfYear implements YearSection {

	private static final String OF_YEAR = """
			select p.name_zh, p.name_en, p.tier from partner p
			where p.agreed_at is not null and p.chapter_id is null
			  and coalesce(extract(year from p.since)::text, left(p.as_of, 4), extract(year from p.agreed_at at time zone :zone)::text) <= :year::int::text
			  and (p.until is null or extract(year from p.until) >= :year)
			order by p.name_zh
			""";

	private final JdbcClient jdbc;

	private final TierFigures figures;

	private final PortalSettings settings;

	private final MessageSource messages;

	PartnersOfYear(JdbcClient jdbc, TierFigures figures, PortalSettings settings, MessageSource messages) {
		this.jdbc = jdbc;
		this.figures = figures;
		this.settings = settings;
		this.messages = messages;
	}

	@Override
	public String kind() {
		return "partners";
	}

	@Override
	@Transactional(readOnly = true)
	public LocalizedText of(Year year) {
		List<TierFigure> counted = this.figures.all()
			.stream()
			.filter((figure) -> Objects.equals(figure.year(), year.getValue()))
			.toList();
		List<Named> named = this.jdbc.sql(OF_YEAR)
			.param("year", year.getValue())
			.param("zone", this.settings.zone().getId())
			.query((row, number) -> new Named(PartnerTier.valueOf(row.getString("tier")), Columns.text(row, "name")))
			.list();
		return new LocalizedText(words(counted, named, Locale.SIMPLIFIED_CHINESE),
				words(counted, named, Locale.ENGLISH));
	}

	private String words(List<TierFigure> counted, List<Named> named, Locale language) {
		String numbers = counted.stream()
			.map((figure) -> "- " + this.messages.getMessage("partner.year.number",
					new Object[] { tier(figure.tier(), language), figure.number(),
							figure.period().in(language).value() },
					language))
			.collect(Collectors.joining("\n"));
		String names = named.stream()
			.sorted(Comparator.comparing(Named::tier))
			.collect(Collectors.groupingBy(Named::tier, LinkedHashMap::new,
					Collectors.mapping((each) -> each.name().in(language).value(), Collectors.toList())))
			.entrySet()
			.stream()
			.map((entry) -> "- " + this.messages.getMessage("partner.year.names",
					new Object[] { tier(entry.getKey(), language),
							String.join(this.messages.getMessage("partner.comma", null, language), entry.getValue()) },
					language))
			.collect(Collectors.joining("\n"));
		return Stream.of(numbers, names).filter((part) -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
	}

	private String tier(PartnerTier tier, Locale language) {
		return this.messages.getMessage("partner.tier." + tier, null, language);
	}

	private record Named(PartnerTier tier, LocalizedText name) {
	}

}
