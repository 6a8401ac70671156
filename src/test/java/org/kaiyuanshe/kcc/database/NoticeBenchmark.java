package org.kaiyuanshe.kcc.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What it costs a crowd that everyone hears of each change: commits in a second on
 * durable tables with the trigger and without, side by side, by 16 connections with a
 * listener. PostgreSQL lets transactions with a notice commit one after the other.
 * {@code mvn test -Dtest=NoticeBenchmark} prints it.
 */
class NoticeBenchmark {

	private static final int CONNECTIONS = 16;

	private static final int COMMITS = 100;

	private static final int ROUNDS = 7;

	@Test
	void commitsWithNoticesBesideCommitsWithout() throws Exception {
		try (EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
				Connection listener = server.getPostgresDatabase().getConnection()) {
			prepare(listener);
			double[] with = new double[ROUNDS];
			double[] without = new double[ROUNDS];
			for (int round = 0; round < ROUNDS; round++) {
				with[round] = commitsPerSecond(server, "told");
				without[round] = commitsPerSecond(server, "untold");
			}
			double told = median(with);
			double untold = median(without);
			System.out.printf("commits per second: %.0f with notices, %.0f without, ratio %.2f%n", told, untold,
					told / untold);
			assertThat(told).isPositive();
		}
	}

	private static void prepare(Connection connection) throws Exception {
		String migration = Files
			.readString(Path.of("src/main/resources/db/migration/V0067__database_tell_what_changed.sql"));
		try (Statement statement = connection.createStatement()) {
			statement.execute("create table told (id serial primary key, name text)");
			statement.execute("create table untold (id serial primary key, name text)");
			statement.execute(migration.substring(0, migration.indexOf("call ")));
			statement.execute("call tell_changes_of('told')");
			statement.execute("listen portal_change");
		}
	}

	private static double commitsPerSecond(EmbeddedPostgres server, String table) throws Exception {
		Callable<Void> visitor = () -> {
			insert(server, table);
			return null;
		};
		long start = System.nanoTime();
		try (ExecutorService crowd = Executors.newFixedThreadPool(CONNECTIONS)) {
			List<Future<Void>> done = crowd
				.invokeAll(IntStream.range(0, CONNECTIONS).mapToObj((n) -> visitor).toList());
			for (Future<Void> each : done) {
				each.get();
			}
		}
		return CONNECTIONS * COMMITS / ((System.nanoTime() - start) / 1e9);
	}

	private static void insert(EmbeddedPostgres server, String table) throws SQLException {
		try (Connection connection = server.getPostgresDatabase().getConnection();
				PreparedStatement insert = connection
					.prepareStatement("insert into %s (name) values ('某人')".formatted(table))) {
			for (int commit = 0; commit < COMMITS; commit++) {
				insert.executeUpdate();
			}
		}
	}

	private static double median(double[] values) {
		Arrays.sort(values);
		return values[values.length / 2];
	}

}
