package org.kaiyuanshe.kcc.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out a connection to the replica if it has replayed all that this node knows to be
 * committed. Away or behind, it hands out none, and the log says so once.
 */
class Replica implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Replica.class);

	/** Null on a server that is no replica. */
	private static final String BEHIND = """
			select case when pg_is_in_recovery() then pg_wal_lsn_diff(?::pg_lsn, pg_last_wal_replay_lsn())::bigint end
			""";

	private final HikariDataSource replica;

	private final Primary primary;

	private final Duration pause;

	private final AtomicReference<State> state = new AtomicReference<>(State.CURRENT);

	private final LongAdder reads = new LongAdder();

	private volatile long lag;

	private volatile long leftAloneUntil = System.nanoTime();

	Replica(HikariDataSource replica, Primary primary, Duration pause) {
		this.replica = replica;
		this.primary = primary;
		this.pause = pause;
	}

	/** A connection to read from, or null if it would show what is no longer so. */
	@Nullable Connection current() {
		if (System.nanoTime() - this.leftAloneUntil < 0) {
			return null;
		}
		String position = this.primary.position();
		return (position != null) ? currentAt(position) : null;
	}

	private @Nullable Connection currentAt(String position) {
		Connection connection = null;
		try {
			connection = this.replica.getConnection();
			State now = compare(connection, position);
			tell(now, "");
			if (now == State.CURRENT) {
				this.reads.increment();
				return connection;
			}
			connection.close();
		}
		catch (SQLException ex) {
			failed(ex);
			close(connection);
		}
		return null;
	}

	private State compare(Connection connection, String position) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(BEHIND)) {
			statement.setString(1, position);
			try (ResultSet result = statement.executeQuery()) {
				result.next();
				long behind = result.getLong(1);
				if (result.wasNull()) {
					this.leftAloneUntil = System.nanoTime() + this.pause.toNanos();
					return State.NO_REPLICA;
				}
				this.lag = Math.max(0, behind);
				return (behind <= 0) ? State.CURRENT : State.BEHIND;
			}
		}
	}

	/** It did not answer: it is asked again after a while. */
	void failed(Exception cause) {
		this.leftAloneUntil = System.nanoTime() + this.pause.toNanos();
		tell(State.AWAY, ": " + cause.getMessage());
	}

	/**
	 * A replica that is a moment behind is nothing to tell of, so only its absence and
	 * return are.
	 */
	private void tell(State now, String detail) {
		State before = this.state.getAndSet(now);
		if (before.works() && !now.works()) {
			log.warn("{}, everything is read from the primary{}", now.words, detail);
		}
		else if (!before.works() && now.works()) {
			log.info("The replica answers again");
		}
	}

	private static void close(@Nullable Connection connection) {
		try {
			if (connection != null) {
				connection.close();
			}
		}
		catch (SQLException ex) {
			log.debug("A connection to the replica could not be given back", ex);
		}
	}

	/** Bytes of the log that it had yet to replay when it was last asked. */
	long lag() {
		return this.lag;
	}

	/** How often it was read from. */
	long reads() {
		return this.reads.sum();
	}

	@Override
	public void close() {
		this.replica.close();
	}

	private enum State {

		CURRENT("The replica is current"), BEHIND("The replica is behind"), AWAY("The replica does not answer"),
		NO_REPLICA("portal.db.read-url names a server that is no replica");

		private final String words;

		State(String words) {
			this.words = words;
		}

		boolean works() {
			return this == CURRENT || this == BEHIND;
		}

	}

}
