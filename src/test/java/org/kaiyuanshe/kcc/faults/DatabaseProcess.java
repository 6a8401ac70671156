package org.kaiyuanshe.kcc.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * PostgreSQL as a process of its own, on the cluster of a prepared data folder: what
 * happens to the portal does not happen to it, and the other way round.
 */
final class DatabaseProcess implements AutoCloseable {

	private static final Duration LONGEST_START = Duration.ofMinutes(1);

	private final Path folder;

	private final int port;

	private @Nullable Process process;

	DatabaseProcess(Path folder, int port) {
		this.folder = folder;
		this.port = port;
	}

	/** Starts it and returns once it takes connections. */
	void start() throws IOException, InterruptedException {
		start(this.folder.resolve("postgres"));
	}

	void start(Path cluster) throws IOException, InterruptedException {
		Process started = new ProcessBuilder(command(cluster)).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
			.start();
		this.process = started;
		Instant limit = Instant.now().plus(LONGEST_START);
		while (!answers()) {
			if (!started.isAlive() || Instant.now().isAfter(limit)) {
				throw new IllegalStateException("PostgreSQL did not start:\n" + Files.readString(log()));
			}
			started.waitFor(20, TimeUnit.MILLISECONDS);
		}
	}

	private List<String> command(Path cluster) throws IOException {
		List<String> command = new ArrayList<>();
		if (Files.getOwner(this.folder).getName().equals("root")) {
			// PostgreSQL refuses to run as root; as nobody of a namespace of its own it
			// still owns its files.
			command.addAll(List.of("unshare", "--user"));
		}
		command.addAll(List.of(program().toString(), "-D", cluster.toString(), "-p", String.valueOf(this.port)));
		for (String setting : List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60",
				"fsync=on", "synchronous_commit=on", "full_page_writes=on")) {
			command.addAll(List.of("-c", setting));
		}
		return command;
	}

	private Path program() throws IOException {
		try (Stream<Path> versions = Files.list(this.folder.resolve("programs"))) {
			return versions.map((version) -> version.resolve("bin/postgres"))
				.filter(Files::isExecutable)
				.findFirst()
				.orElseThrow();
		}
	}

	/** Ends it without a checkpoint, as {@code pg_ctl stop -m immediate} does. */
	void stopImmediately() throws IOException, InterruptedException {
		Process running = this.process;
		if (running == null) {
			return;
		}
		List<ProcessHandle> all = running.descendants().toList();
		new ProcessBuilder("kill", "-QUIT", String.valueOf(running.pid())).start().waitFor();
		running.waitFor();
		for (ProcessHandle each : all) {
			try {
				each.onExit().get(10, TimeUnit.SECONDS);
			}
			catch (ExecutionException | TimeoutException ex) {
				throw new IllegalStateException(ex);
			}
		}
		this.process = null;
	}

	boolean isRunning() {
		return this.process != null && this.process.isAlive();
	}

	/** For a look past the portal, and for what the portal may not do. */
	JdbcClient owner() {
		return JdbcClient.create(new DriverManagerDataSource(url(this.port), "kcc", password("password")));
	}

	/** May set what holds for the whole server. */
	JdbcClient superuser() {
		return JdbcClient.create(new DriverManagerDataSource(url(this.port), "postgres", password("password")));
	}

	/** How the portal gets there over a port, its own or that of a link. */
	String[] arguments(int over) {
		return new String[] { "--spring.datasource.url=" + url(over), "--spring.datasource.username=kcc_portal",
				"--spring.datasource.password=" + password("portal-password"), "--spring.flyway.url=" + url(this.port),
				"--spring.flyway.user=kcc", "--spring.flyway.password=" + password("password") };
	}

	private static String url(int port) {
		return "jdbc:postgresql://127.0.0.1:%d/kcc".formatted(port);
	}

	private String password(String file) {
		try {
			return Files.readString(this.folder.resolve(file)).strip();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private boolean answers() {
		try (Connection connection = DriverManager.getConnection(url(this.port), "kcc", password("password"))) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private Path log() {
		return this.folder.resolve("postgres.log");
	}

	@Override
	public void close() throws IOException, InterruptedException {
		stopImmediately();
	}

}
