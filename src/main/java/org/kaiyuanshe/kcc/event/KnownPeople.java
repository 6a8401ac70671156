package org.kaiyuanshe.kcc.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.kaiyuanshe.kcc.member.MemberService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the members among the people who are named with an event. */
@Component
@Transactional(readOnly = true)
class KnownPeople {

	private final MemberService members;

	private final JdbcClient jdbc;

	KnownPeople(MemberService members, JdbcClient jdbc) {
		this.members = members;
		this.jdbc = jdbc;
	}

	/**
	 * Links everyone whose name exactly one member bears; who was linked before under
	 * that name stays it, also when another of the same name came in.
	 */
	EventProgramme recognise(EventProgramme programme, EventProgramme before) {
		Map<String, UUID> known = new HashMap<>(
				this.members.bearing(programme.people().stream().map(EventPerson::name).distinct().toList()));
		before.people().forEach((person) -> {
			if (person.memberId() != null) {
				known.put(person.name(), person.memberId());
			}
		});
		List<EventPerson> people = programme.people()
			.stream()
			.map((person) -> person.as(known.get(person.name())))
			.toList();
		return new EventProgramme(programme.agenda(), people, programme.partners());
	}

	/** Names to choose from: of the chapter's own people, then of formal members. */
	List<String> suggestions(String chapter) {
		return this.jdbc
			.sql("""
					select name from (
					  (select m.name, m.sort_key, 1 as turn from appointment a join member m on m.id = a.member_id
					   where a.body_id = (select id from chapter where slug = :chapter) and m.forgotten_at is null limit 100)
					  union all
					  (select name, sort_key, 2 from member where formal_since is not null and forgotten_at is null
					   order by sort_key limit 300)
					) likely group by name order by min(turn), min(sort_key)
					""")
			.param("chapter", chapter)
			.query(String.class)
			.list();
	}

}
