package org.kaiyuanshe.kcc.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A streaming replica of another PostgreSQL server on this machine, made of a copy of its
 * files while it runs, as a base backup is.
 */
public final class StreamingReplica implements AutoCloseable {

	private final Path data;

	private EmbeddedPostgres server;

	private StreamingReplica(Path data, EmbeddedPostgres server) {
		this.data = data;
		this.server = server;
	}

	/** A server that replicas can be made of. */
	public static EmbeddedPostgres primary() throws IOException {
		return EmbeddedPostgres.builder()
			.setLocaleConfig("locale", "C.UTF-8")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("wal_keep_size", "256MB")
			.start();
	}

	/** Copies the primary into that folder and follows it from there. */
	public static StreamingReplica of(EmbeddedPostgres primary, Path folder) throws IOException, SQLException {
		Path data = folder.resolve("replica");
		try (Connection connection = primary.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("select pg_backup_start('replica', true)");
			copy(Path.of(single(statement, "show data_directory")), data);
			Files.writeString(data.resolve("backup_label"),
					single(statement, "select labelfile from pg_backup_stop(false)"));
		}
		Files.createFile(data.resolve("standby.signal"));
		Files.writeString(data.resolve("postgresql.auto.conf"),
				"primary_conninfo = 'host=127.0.0.1 port=%d user=postgres'%n".formatted(primary.getPort()));
		return new StreamingReplica(data, start(data, 0));
	}

	private static EmbeddedPostgres start(Path data, int port) throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.setServerConfig("wal_retrieve_retry_interval", "200ms")
			.setPGStartupWait(Duration.ofSeconds(30));
		return ((port != 0) ? builder.setPort(port) : builder).start();
	}

	private static String single(Statement statement, String query) throws SQLException {
		try (ResultSet result = statement.executeQuery(query)) {
			result.next();
			return result.getString(1);
		}
	}

	/** Files may change or go meanwhile; the log mends that. */
	private static void copy(Path source, Path target) throws IOException {
		Files.createDirectory(target,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		Files.walkFileTree(source, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
				Files.createDirectories(target.resolve(source.relativize(folder).toString()));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				String name = file.getFileName().toString();
				if (!name.startsWith("postmaster.") && !name.equals("epg-lock")) {
					Files.copy(file, target.resolve(source.relativize(file).toString()));
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
				if (cause instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw cause;
			}
		});
	}

	/** The JDBC address of a database there. */
	public String url(String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.server.getPort(), database);
	}

	/** Asks the server itself. */
	public JdbcClient ask() {
		return JdbcClient.create(this.server.getPostgresDatabase());
	}

	/** Lets it fall behind. */
	public void pause() {
		ask().sql("select pg_wal_replay_pause()").query((row) -> {
		});
	}

	/** Lets it catch up again. */
	public void resume() {
		ask().sql("select pg_wal_replay_resume()").query((row) -> {
		});
	}

	/** Stops the server, as an operator or a fault would. */
	public void stop() throws IOException {
		this.server.close();
	}

	/** Starts it again where it was. */
	public void restart() {
		try {
			this.server = start(this.data, this.server.getPort());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
