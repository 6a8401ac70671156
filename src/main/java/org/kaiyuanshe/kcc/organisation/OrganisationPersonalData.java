package org.kaiyuanshe.kcc.organisation;

import java.util.List;

import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seats on the board and awards: they stay in the records, without the name. */
@Component
class OrganisationPersonalData implements PersonalData {

	/** A row s that the records did not link, under a name that nobody else bears. */
	private static final String UNLINKED = """
			(s.member_id is null and s.name = any (:names) and not exists (
			  select from member o where o.id <> :member and o.forgotten_at is null and o.name = s.name))
			""";

	private final PersonalRows rows;

	OrganisationPersonalData(PersonalRows rows) {
		this.rows = rows;
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person, new Query("board-seats", """
				select t.year, s.office, s.name, s.byname, s.first_day, s.last_day, s.source, s.as_of
				from board_seat s join board_term t on t.id = s.term_id
				where s.member_id = :member order by t.year
				"""), new Query("awards", """
				select a.slug as award, g.year, g.name, g.byname, g.citation_zh, g.citation_en, g.source, g.as_of
				from award_grant g join award a on a.id = g.award_id
				where g.member_id = :member order by g.year
				"""), new Query("team-awards", """
				select a.slug as award, g.year, p.name, p.byname
				from award_person p join award_grant g on g.id = p.grant_id join award a on a.id = g.award_id
				where p.member_id = :member order by g.year
				"""));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		// Two who went may have had the same award or office: a name is there once.
		this.rows.change(person, """
				update board_seat s set name = :former || coalesce(nullif(' ' || (
				  select 1 + count(*) from board_seat t where t.term_id = s.term_id and t.office = s.office
				    and t.name like :former || '%%'), ' 1'), ''), byname = null, member_id = null, version = version + 1
				where member_id = :member or (not organisation and %s)
				""".formatted(UNLINKED), """
				update award_grant s set name = :former || coalesce(nullif(' ' || (
				  select 1 + count(*) from award_grant t where t.award_id = s.award_id and t.year = s.year
				    and t.name like :former || '%%'), ' 1'), ''), byname = null, member_id = null, version = version + 1
				where member_id = :member or (project_id is null and %s)
				""".formatted(UNLINKED), """
				update award_person s set name = :former, byname = null, member_id = null
				where member_id = :member or %s
				""".formatted(UNLINKED));
	}

}
