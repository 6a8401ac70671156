package org.kaiyuanshe.kcc.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows how far the primary's log reaches: asked again after every change that this node
 * hears of, and otherwise once in a while for those that it does not.
 */
class Primary {

	private static final Logger log = LoggerFactory.getLogger(Primary.class);

	private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

	/**
	 * What is flushed; a replica gets no more. Where commits do not wait for that, what
	 * is written.
	 */
	private static final String POSITION = """
			select case current_setting('synchronous_commit') when 'off' then pg_current_wal_insert_lsn()
			       else pg_current_wal_flush_lsn() end::text
			""";

	private final DataSource primary;

	private final Commits commits;

	private final Duration age;

	private volatile @Nullable Known known;

	Primary(DataSource primary, Commits commits, Duration age) {
		this.primary = primary;
		this.commits = commits;
		this.age = age;
	}

	/**
	 * A position in the log that is behind all this node knows to be committed, such as
	 * {@code 0/3001A28}, or null if nobody can tell.
	 */
	@Nullable String position() {
		Known last = this.known;
		return isFresh(last) ? last.position() : ask();
	}

	private synchronized @Nullable String ask() {
		Known last = this.known;
		if (isFresh(last)) {
			return last.position();
		}
		// Counted before asking: a change in between makes the answer stale at once.
		long count = this.commits.count();
		try (Connection connection = this.primary.getConnection();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(POSITION)) {
			result.next();
			String position = result.getString(1);
			this.known = new Known(position, count, System.nanoTime() + this.age.toNanos());
			return position;
		}
		catch (SQLException ex) {
			log.debug("The primary does not tell its position", ex);
			// What it told last is still all that this node knows, if it heard of nothing
			// since.
			String position = (last != null && last.count() == count) ? last.position() : null;
			this.known = new Known(position, count, System.nanoTime() + AFTER_A_FAILURE.toNanos());
			return position;
		}
	}

	private boolean isFresh(@Nullable Known known) {
		return known != null && known.count() == this.commits.count() && System.nanoTime() - known.until() < 0;
	}

	private record Known(@Nullable String position, long count, long until) {

	}

}
