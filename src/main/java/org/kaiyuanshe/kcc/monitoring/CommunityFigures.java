package org.kaiyuanshe.kcc.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * What is going on in the community, in figures: read by one statement over indexes, at
 * most once a minute however often they are asked for. Unknown while the database is
 * away.
 */
@Component
class CommunityFigures {

	private static final Logger log = LoggerFactory.getLogger(CommunityFigures.class);

	private static final Duration FRESH = Duration.ofMinutes(1);

	private static final String QUERY = """
			select 'chapters ' || lower(status) as name, count(*)::float as value from chapter group by status
			union all
			select 'events.upcoming', count(*) from event where status = 'PUBLISHED' and not test and starts_at > :now
			union all
			select 'registrations.today', count(*) from registration where created_at >= :today
			union all
			select 'applications.open', count(*) from chapter_application
			where status in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED')
			union all
			select 'cases.open', count(*) from inactivity_case where closed_at is null
			union all
			select 'mails failed', count(*) from outbox_mail where failed_at is not null
			union all
			select 'mails waiting', count(*) from outbox_mail where sent_at is null and failed_at is null
			union all
			select 'mails.oldest.age', coalesce(extract(epoch from :now - min(created_at)), 0)
			from outbox_mail where sent_at is null and failed_at is null
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final PortalSettings settings;

	private Map<String, Double> figures = Map.of();

	private long readAt = System.nanoTime() - FRESH.toNanos();

	CommunityFigures(JdbcClient jdbc, Clock clock, PortalSettings settings) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.settings = settings;
	}

	/** The figure of that name; not a number while it is not known. */
	double get(String name) {
		return current().getOrDefault(name, name.startsWith("chapters") && !this.figures.isEmpty() ? 0 : Double.NaN);
	}

	private synchronized Map<String, Double> current() {
		if (System.nanoTime() - this.readAt >= FRESH.toNanos()) {
			this.figures = read();
			this.readAt = System.nanoTime();
		}
		return this.figures;
	}

	private Map<String, Double> read() {
		Map<String, Double> read = new HashMap<>();
		try {
			this.jdbc.sql(QUERY)
				.param("now", Columns.parameter(this.clock.instant()))
				.param("today",
						Columns.parameter(LocalDate.now(this.clock).atStartOfDay(this.settings.zone()).toInstant()))
				.query((row) -> {
					read.put(row.getString("name"), row.getDouble("value"));
				});
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("The figures for monitoring cannot be read: {}", ex.getMessage());
		}
		return read;
	}

}
