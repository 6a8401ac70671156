package org.kaiyuanshe.kcc.throttle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of what was counted. Each step is a transaction of its own, so that what is
 * rolled back still counts, and locks one row, so that no two wait for each other.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Counters {

	private final JdbcClient jdbc;

	Counters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is known of these keys; nothing is written. */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public Map<String, Count> find(List<String> keys, Instant now) {
		return this.jdbc.sql("select key, count, until from throttle where key in (:keys) and until > :now")
			.param("keys", keys)
			.param("now", Columns.parameter(now))
			.query((row, number) -> Map.entry(row.getString("key"),
					new Count(row.getInt("count"), Objects.requireNonNull(Columns.instant(row, "until")))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Counts one more, if the window is not full: the condition is in the statement, so
	 * of many at once on many nodes exactly so many get through.
	 */
	public boolean count(String key, Window window, Instant now) {
		return this.jdbc.sql("""
				insert into throttle as t (key, count, until) values (:key, 1, :end)
				on conflict (key) do update
				set count = case when t.until > :now then t.count + 1 else 1 end,
				    until = case when t.until > :now then t.until else :end end
				where t.until <= :now or t.count < :most
				""")
			.param("key", key)
			.param("most", window.most())
			.param("now", Columns.parameter(now))
			.param("end", Columns.parameter(now.plus(window.length())))
			.update() == 1;
	}

	/** Takes back one that was counted. */
	public void uncount(String key, Instant now) {
		this.jdbc.sql("update throttle set count = count - 1 where key = :key and count > 0 and until > :now")
			.param("key", key)
			.param("now", Columns.parameter(now))
			.update();
	}

	/** Forgets the windows that are over; returns how many. */
	public int forget(Instant now) {
		return this.jdbc.sql("delete from throttle where until <= :now").param("now", Columns.parameter(now)).update();
	}

	/** How many there were, and until when they count. */
	record Count(int count, Instant until) {
	}

}
