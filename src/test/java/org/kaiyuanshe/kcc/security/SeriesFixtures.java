package org.kaiyuanshe.kcc.security;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A series of a public event and a draft, for the route table. */
final class SeriesFixtures {

	private static final UUID SERIES = new UUID(7, 2);

	private SeriesFixtures() {
	}

	static void prepare(JdbcClient jdbc) {
		jdbc.sql("""
				insert into event_series (id, version, recurrence, made_by, made_at)
				select :id, 0, 'MONTHLY', member_id, '2026-11-20' from account where email = 'lead@kcc.example'
				on conflict do nothing
				""").param("id", SERIES).update();
		place(jdbc, "sample-guangzhou-lightning-talks", 1);
		place(jdbc, "sample-guangzhou-hardware-day", 2);
	}

	private static void place(JdbcClient jdbc, String event, int position) {
		jdbc.sql("update event set series_id = :id, series_position = :position where slug = :event")
			.param("id", SERIES)
			.param("position", position)
			.param("event", event)
			.update();
	}

}
