package org.kaiyuanshe.kcc.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server of the portal's own, for the first run. It keeps what was written:
 * the settings are those of a durable server, not of a throw-away one, and a server left
 * over from a killed portal is stopped first.
 */
class EmbeddedDatabase implements JdbcConnectionDetails, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	/** Owns the database and its tables. */
	private static final String OWNER = "kcc";

	/** What the portal works as. */
	private static final String ROLE = "kcc_portal";

	private final DataFolder folder;

	private final String ownerPassword;

	private final String password;

	private final EmbeddedPostgres server;

	EmbeddedDatabase(DataFolder folder) {
		this.folder = folder;
		try {
			this.ownerPassword = folder.password("password");
			this.password = folder.password("portal-password");
			stopOrphan(folder.cluster());
			this.server = start();
			prepare();
		}
		catch (IOException | SQLException ex) {
			throw new StartRefused("The embedded PostgreSQL could not start: %s.".formatted(ex.getMessage()),
					"See the log above. As another way, set PORTAL_DB_URL to a PostgreSQL server of yours.");
		}
		log.info("PostgreSQL is ready on 127.0.0.1:{}, its data in {}", this.server.getPort(), folder.cluster());
	}

	private EmbeddedPostgres start() throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(this.folder.cluster())
			.setOverrideWorkingDirectory(this.folder.programs().toFile())
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPGStartupWait(Duration.ofSeconds(60))
			.setLocaleConfig("locale", "C.UTF-8")
			.setConnectConfig("password", this.ownerPassword)
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("listen_addresses", "127.0.0.1")
			.setServerConfig("unix_socket_directories", "''")
			.setServerConfig("max_connections", "40")
			.setServerConfig("statement_timeout", "30s")
			.start();
	}

	/**
	 * Gives the portal a database, an owner for it and a role to work as, and lets nobody
	 * in without a password. A folder of before has an owner only.
	 */
	private void prepare() throws SQLException, IOException {
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			Path access = this.folder.cluster().resolve("pg_hba.conf");
			if (Files.readString(access).contains("trust")) {
				statement.execute("alter role postgres password '%s'".formatted(this.ownerPassword));
				Files.writeString(access, "host all all 127.0.0.1/32 scram-sha-256\n");
				statement.execute("select pg_reload_conf()");
			}
			role(statement, OWNER, this.ownerPassword);
			role(statement, ROLE, this.password);
			if (!exists(statement, "select 1 from pg_database where datname = '%s'".formatted(OWNER))) {
				statement.execute("create database %1$s owner %1$s".formatted(OWNER));
			}
		}
	}

	private static void role(Statement statement, String name, String password) throws SQLException {
		if (!exists(statement, "select 1 from pg_roles where rolname = '%s'".formatted(name))) {
			statement.execute("create role %s login password '%s'".formatted(name, password));
		}
	}

	private static boolean exists(Statement statement, String query) throws SQLException {
		try (ResultSet result = statement.executeQuery(query)) {
			return result.next();
		}
	}

	/**
	 * After a {@code kill -9} of the portal its server lives on; it is ours if its
	 * command line names our folder.
	 */
	private static void stopOrphan(Path cluster) throws IOException {
		Path pidFile = cluster.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
		Optional<ProcessHandle> orphan = ProcessHandle.of(pid)
			.filter((process) -> process.info().commandLine().orElse("").contains(cluster.toString()));
		if (orphan.isEmpty()) {
			return;
		}
		log.info("Stopping PostgreSQL process {} that an earlier run left behind", pid);
		orphan.get().destroy();
		try {
			orphan.get().onExit().get(30, TimeUnit.SECONDS);
		}
		catch (TimeoutException | InterruptedException | ExecutionException ex) {
			throw new IOException("process %d from an earlier run does not stop".formatted(pid), ex);
		}
	}

	@Override
	public String getJdbcUrl() {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.server.getPort(), OWNER);
	}

	@Override
	public String getUsername() {
		return ROLE;
	}

	@Override
	public String getPassword() {
		return this.password;
	}

	/** Who migrates the tables. */
	FlywayConnectionDetails owner() {
		String url = getJdbcUrl();
		return new FlywayConnectionDetails() {
			@Override
			public String getJdbcUrl() {
				return url;
			}

			@Override
			public String getUsername() {
				return OWNER;
			}

			@Override
			public String getPassword() {
				return EmbeddedDatabase.this.ownerPassword;
			}
		};
	}

	@Override
	public void destroy() throws IOException {
		this.server.close();
		this.folder.close();
	}

}
