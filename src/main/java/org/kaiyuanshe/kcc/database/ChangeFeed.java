package org.kaiyuanshe.kcc.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.TablesChanged;
import org.kaiyuanshe.kcc.database.DatabaseLink.State;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears on a connection of its own which tables changed, on whichever node, and so knows
 * first when the database goes and when it is back.
 */
@Component
class ChangeFeed implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ChangeFeed.class);

	private static final String CHANNEL = "portal_change";

	private static final int HEARTBEAT_MILLIS = 1000;

	private static final int RETRY_MILLIS = 250;

	/** Seconds within which the database answers, or counts as silent. */
	private static final String PATIENCE = "3";

	private final JdbcConnectionDetails database;

	private final DatabaseLink link;

	private final ApplicationEventPublisher events;

	private final ListeningSettings settings;

	/** The present run; another begins with the next start. */
	private volatile @Nullable Object present;

	ChangeFeed(JdbcConnectionDetails database, DatabaseLink link, ApplicationEventPublisher events,
			ListeningSettings settings) {
		this.database = database;
		this.link = link;
		this.events = events;
		this.settings = settings;
	}

	@Override
	public void start() {
		if (this.settings.listen()) {
			Object run = new Object();
			this.present = run;
			Thread.ofVirtual().name("change-feed").start(() -> run(run));
		}
	}

	@Override
	public void stop() {
		this.present = null;
		this.link.become(State.DEAF);
	}

	@Override
	public boolean isRunning() {
		return this.present != null;
	}

	/** Begins before the web server and ends after it. */
	@Override
	public int getPhase() {
		return 0;
	}

	private void run(Object run) {
		boolean broken = false;
		while (this.present == run) {
			try (Connection connection = connect()) {
				broken = true;
				hear(connection, run);
			}
			catch (SQLException ex) {
				// Who was heard a moment ago is asked again at once; then it is known.
				become(broken ? State.SILENT : Silence.meaning(ex), ex);
				if (!broken) {
					pause();
				}
				broken = false;
			}
		}
	}

	private void hear(Connection connection, Object run) throws SQLException {
		PGConnection feed = connection.unwrap(PGConnection.class);
		try (Statement statement = connection.createStatement()) {
			statement.execute("listen " + CHANNEL);
			// What changed before this moment is not told.
			this.events.publishEvent(TablesChanged.any());
			become(State.HEARING, null);
			while (this.present == run) {
				PGNotification[] heard = feed.getNotifications(HEARTBEAT_MILLIS);
				if (heard != null && heard.length > 0) {
					this.events.publishEvent(new TablesChanged(tables(heard)));
				}
				else {
					statement.execute("select 1");
				}
			}
		}
	}

	private static Set<String> tables(PGNotification[] heard) {
		return Arrays.stream(heard).map(PGNotification::getParameter).collect(Collectors.toUnmodifiableSet());
	}

	private void become(State state, @Nullable SQLException cause) {
		State before = this.link.become(state);
		if (before != state && isRunning()) {
			if (cause != null) {
				log.warn("Changes are not heard, the database is {}: {}", state, cause.getMessage());
			}
			else {
				log.info("Changes are heard");
			}
		}
	}

	private Connection connect() throws SQLException {
		Properties properties = new Properties();
		put(properties, "user", this.database.getUsername());
		put(properties, "password", this.database.getPassword());
		properties.put("ApplicationName", "portal change feed");
		properties.put("tcpKeepAlive", "true");
		properties.put("connectTimeout", PATIENCE);
		properties.put("loginTimeout", PATIENCE);
		properties.put("socketTimeout", PATIENCE);
		return DriverManager.getConnection(this.database.getJdbcUrl(), properties);
	}

	private static void put(Properties properties, String name, @Nullable String value) {
		if (value != null) {
			properties.put(name, value);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(RETRY_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
