package org.kaiyuanshe.kcc.organisation;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.member.MemberPanels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds to the page of a member the offices they held on the board and the awards they
 * were given, alone or with a team.
 */
@Component
@Transactional(readOnly = true)
class HonoursPanel implements MemberPanels {

	private final JdbcClient jdbc;

	HonoursPanel(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, ?> forVisitors(String member) {
		List<Honour> all = this.jdbc
			.sql("""
					with who as (select id from member where slug = :member)
					select t.year, s.office, null as award, null as name_zh, null as name_en, null as team, s.position
					from board_seat s join board_term t on t.id = s.term_id where s.member_id = (select id from who)
					union all
					select g.year, null, a.slug, a.name_zh, a.name_en, case when g.project_id is not null then g.name end, g.position
					from award_grant g join award a on a.id = g.award_id
					where g.member_id = (select id from who)
					   or exists (select from award_person p where p.grant_id = g.id and p.member_id = (select id from who))
					order by year desc, position
					""")
			.param("member", member)
			.query((row, number) -> new Honour(row.getInt("year"), office(row.getString("office")),
					row.getString("award"), Columns.text(row, "name"), row.getString("team")))
			.list();
		return Map.of("boardOffices", all.stream().filter((honour) -> honour.office() != null).toList(), "honours",
				all.stream().filter((honour) -> honour.award() != null).toList());
	}

	private static @Nullable Office office(@Nullable String name) {
		return (name != null) ? Office.valueOf(name) : null;
	}

	/**
	 * An office on the board, or an award.
	 *
	 * @param award the slug of the award; none for an office
	 * @param team the name of the team that it was given to
	 */
	record Honour(int year, @Nullable Office office, @Nullable String award, LocalizedText awardName,
			@Nullable String team) {
	}

}
