package org.kaiyuanshe.kcc.member;

import org.kaiyuanshe.kcc.core.HideableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hides what a member says about themselves. Their page stays: the roles on it are the
 * community's history (R14).
 */
@Component
class ProfileHiding extends HideableRows {

	static final String PREFIX = "/members/";

	ProfileHiding(JdbcClient jdbc) {
		super(jdbc, "member", PREFIX, "member_profile", """
				select p.id, m.slug, m.name as title_zh, m.latin_name as title_en, p.hidden_at, p.hidden_reason
				from member_profile p join member m on m.id = p.member_id
				""");
	}

	/** The words are on no list and in no index. */
	@Override
	protected void changed(String slug) {
	}

}
