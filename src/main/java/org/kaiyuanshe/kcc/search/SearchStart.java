package org.kaiyuanshe.kcc.search;

import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills an index that is empty: after an upgrade, or when someone emptied its table. */
@Component
class SearchStart {

	private final JdbcClient jdbc;

	private final JobRunner jobs;

	SearchStart(JdbcClient jdbc, JobRunner jobs) {
		this.jdbc = jdbc;
		this.jobs = jobs;
	}

	@EventListener(ApplicationReadyEvent.class)
	void fillIfEmpty() {
		if (!this.jdbc.sql("select exists (select from search_document)").query(Boolean.class).single()) {
			this.jobs.runSoon(SearchRebuild.NAME);
		}
	}

}
