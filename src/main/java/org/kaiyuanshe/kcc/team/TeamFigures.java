package org.kaiyuanshe.kcc.team;

import java.util.List;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.PeriodFigures;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A chapter's team on the last day of a period, who came to it in that time and who left
 * (R6). Whoever changed from one role to another did neither.
 */
@Component
@Order(30)
@Transactional(readOnly = true)
class TeamFigures implements PeriodFigures {

	private final JdbcClient jdbc;

	TeamFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Figure> of(ChapterReference chapter, Period period) {
		List<Person> people = people(chapter.id(), period);
		return List.of(figure("leads", people.stream().filter(Person::leads).toList()),
				figure("team", people.stream().filter(Person::present).toList()),
				figure("new-members", people.stream().filter(Person::came).toList()),
				figure("former-members", people.stream().filter(Person::left).toList()));
	}

	private List<Person> people(UUID chapter, Period period) {
		return this.jdbc
			.sql("""
					select m.name,
					       bool_or((a.from_date is null or a.from_date <= :last) and (a.to_date is null or a.to_date > :last)
					               and a.role in ('LEAD', 'DEPUTY')) as leads,
					       bool_or((a.from_date is null or a.from_date <= :last) and (a.to_date is null or a.to_date > :last)) as present,
					       every(a.from_date is not null) and min(a.from_date) between :first and :last as came,
					       every(a.to_date is not null) and max(a.to_date) between :first and :last as "left"
					from appointment a join member m on m.id = a.member_id
					where a.body_kind = 'CHAPTER' and a.body_id = :chapter and (:samples or not m.sample)
					group by m.id order by m.sort_key, m.id
					""")
			.param("chapter", chapter)
			.param("first", period.first())
			.param("last", period.last())
			.param("samples", period.samples())
			.query(Person.class)
			.list();
	}

	private static Figure figure(String key, List<Person> people) {
		return new Figure(key, people.size(), people.stream().map(Person::name).toList());
	}

	private record Person(String name, boolean leads, boolean present, boolean came, boolean left) {
	}

}
