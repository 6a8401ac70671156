package org.kaiyuanshe.kcc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * One PostgreSQL 18 server for the test run, and on it a fresh database for each Spring
 * context.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	private static final EmbeddedPostgres SERVER = start();

	private static final AtomicInteger COUNT = new AtomicInteger();

	/** The JDBC address of a new, empty database whose owner is {@code portal}. */
	public static String create() {
		String name = "portal_" + COUNT.incrementAndGet();
		try (Connection connection = SERVER.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database %s owner portal".formatted(name));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return "jdbc:postgresql://localhost:%d/%s".formatted(SERVER.getPort(), name);
	}

	private static EmbeddedPostgres start() {
		try {
			EmbeddedPostgres server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
			try (Connection connection = server.getPostgresDatabase().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create role portal login");
			}
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Bean
	@Primary
	JdbcConnectionDetails freshDatabase() {
		String url = create();
		return new JdbcConnectionDetails() {
			@Override
			public String getJdbcUrl() {
				return url;
			}

			@Override
			public String getUsername() {
				return "portal";
			}

			@Override
			public String getPassword() {
				return "";
			}
		};
	}

}
