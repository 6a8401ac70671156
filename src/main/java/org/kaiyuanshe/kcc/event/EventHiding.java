package org.kaiyuanshe.kcc.event;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.HideableRows;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hides events; their teams are told so on the page where they look after them. */
@Component
class EventHiding extends HideableRows implements EventPanels {

	private static final String PREFIX = "/events/";

	private final EventSearch search;

	EventHiding(JdbcClient jdbc, EventSearch search) {
		super(jdbc, "event", PREFIX, "event", """
				select id, slug, title_zh, title_en, hidden_at, hidden_reason from event
				where status <> 'DRAFT' and not test
				""");
		this.search = search;
	}

	@Override
	protected void changed(String slug) {
		this.search.refresh(slug);
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, ?> forVisitors(EventPage page, @Nullable SignedIn me) {
		return Map.of();
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, ?> forTeam(EventPage page) {
		Map<String, Object> panel = new HashMap<>();
		at(PREFIX + page.card().slug()).ifPresent((thing) -> panel.put("hiding", thing.hiding()));
		return panel;
	}

}
