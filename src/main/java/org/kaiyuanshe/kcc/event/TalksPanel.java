package org.kaiyuanshe.kcc.event;

import java.util.List;
import java.util.Map;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.member.MemberPanels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds to the page of a member at which events they spoke or will speak, the latest
 * first. What was called off, was not held, or is a trial is no talk.
 */
@Component
@Transactional(readOnly = true)
class TalksPanel implements MemberPanels {

	private static final int MOST = 50;

	private final JdbcClient jdbc;

	TalksPanel(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, ?> forVisitors(String member) {
		List<Talk> talks = this.jdbc
			.sql("select p.role_zh, p.role_en, held.* from event_person p join member m on m.id = p.member_id join ("
					+ EventPages.EVENTS + """
							) held on held.id = p.event_id
							where m.slug = :member and p.part = 'SPEAKER' and held.status = 'PUBLISHED'
							  and held.not_held_at is null and not held.test and held.hidden_at is null
							order by held.starts_at desc, held.id limit :limit
							""")
			.param("member", member)
			.param("limit", MOST)
			.query((row, number) -> new Talk(EventPages.card(row), Columns.text(row, "role")))
			.list();
		return Map.of("talks", talks);
	}

	/** An event at which someone speaks, and as what they are named there. */
	record Talk(EventCard event, LocalizedText role) {
	}

}
