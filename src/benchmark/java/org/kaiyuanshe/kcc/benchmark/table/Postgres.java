package org.kaiyuanshe.kcc.benchmark.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The database with the generated rows: the one named by the environment as for the
 * portal, or that of a data folder with the settings of the embedded run.
 */
final class Postgres implements AutoCloseable {

	private final Map<String, String> environment;

	private final AutoCloseable server;

	private Postgres(Map<String, String> environment, AutoCloseable server) {
		this.environment = environment;
		this.server = server;
	}

	static Postgres open(String data) throws IOException {
		if (System.getenv("PORTAL_DB_URL") != null) {
			return new Postgres(Map.copyOf(System.getenv()), () -> {
			});
		}
		Path folder = Path.of(data).toAbsolutePath();
		if (data.isEmpty() || !Files.exists(folder.resolve("postgres"))) {
			throw new NotMeasured(
					"no data; generate it and name its folder with -Ddata or its address in PORTAL_DB_URL");
		}
		String owner = Files.readString(folder.resolve("password")).strip();
		EmbeddedPostgres server = EmbeddedPostgres.builder()
			.setDataDirectory(folder.resolve("postgres"))
			.setOverrideWorkingDirectory(folder.resolve("programs").toFile())
			.setCleanDataDirectory(false)
			.setPGStartupWait(Duration.ofSeconds(60))
			.setLocaleConfig("locale", "C.UTF-8")
			.setConnectConfig("password", owner)
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("listen_addresses", "127.0.0.1")
			.setServerConfig("unix_socket_directories", "''")
			.setServerConfig("max_connections", "80")
			.start();
		return new Postgres(Map.of("PORTAL_DB_URL", "jdbc:postgresql://127.0.0.1:%d/kcc".formatted(server.getPort()),
				"PORTAL_DB_USER", "kcc_portal", "PORTAL_DB_PASSWORD",
				Files.readString(folder.resolve("portal-password")).strip(), "PORTAL_DB_OWNER", "kcc",
				"PORTAL_DB_OWNER_PASSWORD", owner), server);
	}

	/** What a portal needs in its environment. */
	Map<String, String> environment() {
		return this.environment;
	}

	/** Works as the owner of the tables. */
	JdbcClient owner() {
		String user = this.environment.getOrDefault("PORTAL_DB_OWNER", this.environment.get("PORTAL_DB_USER"));
		String password = this.environment.getOrDefault("PORTAL_DB_OWNER_PASSWORD",
				this.environment.get("PORTAL_DB_PASSWORD"));
		return JdbcClient
			.create(new DriverManagerDataSource(String.valueOf(this.environment.get("PORTAL_DB_URL")), user, password));
	}

	@Override
	public void close() throws Exception {
		this.server.close();
	}

}
