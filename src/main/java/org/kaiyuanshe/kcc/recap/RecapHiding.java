package org.kaiyuanshe.kcc.recap;

import org.kaiyuanshe.kcc.core.HideableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hides recaps. */
@Component
class RecapHiding extends HideableRows {

	static final String PREFIX = "/recaps/";

	private final RecapSearch search;

	RecapHiding(JdbcClient jdbc, RecapSearch search) {
		super(jdbc, "recap", PREFIX, "recap", """
				select id, slug, title_zh, title_en, hidden_at, hidden_reason from recap where status = 'PUBLISHED'
				""");
		this.search = search;
	}

	@Override
	protected void changed(String slug) {
		this.search.refresh(slug);
	}

}
