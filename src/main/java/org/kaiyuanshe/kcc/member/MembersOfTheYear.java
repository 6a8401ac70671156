package org.kaiyuanshe.kcc.member;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.YearSection;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who were formal members at the end of a year, who joined in it and who left. */
@Component
@Order(5)
@Transactional(readOnly = true)
class MembersOfTheYear implements YearSection {

	/** Who shows their membership to some only is counted, not named. */
	private static final String NAMES = """
			select case when m.membership_shown then m.name else '' end from membership s join member_shown m on m.id = s.member_id
			where not m.sample and s.kind = :kind and
			""";

	private static final String PRESENT = """
			coalesce(s.listed_year, extract(year from s.from_date)) <= :year and (s.from_date is null or s.from_date <= :last)
			  and (s.to_date is null or s.to_date > :last) order by m.sort_key, m.slug
			""";

	private final JdbcClient jdbc;

	private final MessageSource messages;

	MembersOfTheYear(JdbcClient jdbc, MessageSource messages) {
		this.jdbc = jdbc;
		this.messages = messages;
	}

	@Override
	public String kind() {
		return "members";
	}

	@Override
	public LocalizedText of(Year year) {
		List<String> formal = names(PRESENT, MembershipKind.FORMAL, year);
		List<Line> lines = List.of(new Line("member.year.joined", joined(MembershipKind.FORMAL, year)),
				new Line("member.year.left",
						names("extract(year from s.to_date) = :year and :last is not null order by m.sort_key",
								MembershipKind.FORMAL, year)),
				new Line("member.year.volunteers", joined(MembershipKind.VOLUNTEER, year)),
				new Line("member.year.advisers", joined(MembershipKind.ADVISER, year)));
		return new LocalizedText(words(formal, lines, Locale.CHINESE), words(formal, lines, Locale.ENGLISH));
	}

	private List<String> joined(MembershipKind kind, Year year) {
		return names("extract(year from s.from_date) = :year and :last is not null order by m.sort_key", kind, year);
	}

	private List<String> names(String condition, MembershipKind kind, Year year) {
		return this.jdbc.sql(NAMES + condition)
			.param("kind", kind.name())
			.param("year", year.getValue())
			.param("last", LocalDate.of(year.getValue(), Month.DECEMBER, 31))
			.query(String.class)
			.list();
	}

	private String words(List<String> formal, List<Line> lines, Locale locale) {
		String changes = lines.stream()
			.filter((line) -> !line.names().isEmpty())
			.map((line) -> "- " + message(line.key(), line.names(), locale))
			.collect(Collectors.joining("\n"));
		String all = formal.isEmpty() ? "" : message("member.year.formal", formal, locale);
		return (all + "\n\n" + changes).strip();
	}

	private String message(String key, List<String> names, Locale locale) {
		String comma = this.messages.getMessage("member.year.comma", null, locale);
		return this.messages
			.getMessage(key,
					new Object[] { names.size(),
							names.stream().filter((name) -> !name.isEmpty()).collect(Collectors.joining(comma)) },
					locale);
	}

	private record Line(String key, List<String> names) {
	}

}
