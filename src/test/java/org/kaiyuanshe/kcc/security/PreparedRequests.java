package org.kaiyuanshe.kcc.security;

import java.util.UUID;

import org.kaiyuanshe.kcc.core.Token;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A press request and a report of a breach in each state that a route is tried in. */
final class PreparedRequests {

	static final UUID PRESS = new UUID(8, 1);

	static final UUID ANSWERED_PRESS = new UUID(8, 2);

	static final UUID REPORT = new UUID(8, 3);

	static final UUID TAKEN_REPORT = new UUID(8, 4);

	private PreparedRequests() {
	}

	static void prepare(JdbcClient jdbc, Token reportToken) {
		press(jdbc, PRESS, "OPEN");
		press(jdbc, ANSWERED_PRESS, "GRANTED");
		report(jdbc, REPORT, "OPEN", reportToken);
		report(jdbc, TAKEN_REPORT, "IN_PROGRESS", Token.random());
	}

	private static void press(JdbcClient jdbc, UUID id, String status) {
		jdbc.sql(
				"""
						insert into press_request (id, version, chapter_id, chapter_slug, status, title, body, outlets, wanted_on,
						                           asked_by, asked_at, decided_by, decided_at)
						select :id, 0, c.id, c.slug, :status, '标题', '全文', '公众号', '2026-12-01', m.id, '2026-11-20T00:00:00Z',
						       case when :status <> 'OPEN' then m.id end,
						       case when :status <> 'OPEN' then timestamptz '2026-11-20T01:00:00Z' end
						from chapter c, member m where c.slug = 'guangzhou' and m.name = '示例管理员' on conflict do nothing
						""")
			.param("id", id)
			.param("status", status)
			.update();
	}

	private static void report(JdbcClient jdbc, UUID id, String state, Token token) {
		jdbc.sql("""
				insert into conduct_report (id, version, token_hash, state, what, reporter_may_reply, reporter_language,
				                            filed_at, taken_by, taken_at)
				select :id, 0, :hash, :state, '经过', false, 'zh-CN', '2026-11-20T00:00:00Z',
				       case when :state <> 'OPEN' then m.id end,
				       case when :state <> 'OPEN' then timestamptz '2026-11-20T01:00:00Z' end
				from member m where m.name = '示例管理员' on conflict do nothing
				""").param("id", id).param("hash", token.hash()).param("state", state).update();
	}

}
