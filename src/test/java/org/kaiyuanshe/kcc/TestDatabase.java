package org.kaiyuanshe.kcc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * One PostgreSQL 18 server for the test run, and on it a fresh database for each Spring
 * context.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	private static final EmbeddedPostgres SERVER = start();

	/**
	 * Owns the databases; the portal works as {@code portal}, which may alter nothing.
	 */
	public static final String OWNER = "portal_owner";

	private static final AtomicInteger COUNT = new AtomicInteger();

	/** The JDBC address of a new, empty database. */
	public static String create() {
		String name = "portal_" + COUNT.incrementAndGet();
		try (Connection connection = SERVER.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database %s owner %s".formatted(name, OWNER));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return "jdbc:postgresql://localhost:%d/%s".formatted(SERVER.getPort(), name);
	}

	/** For what the portal itself may not do, such as taking a constraint away. */
	public static JdbcClient owner(JdbcConnectionDetails database) {
		return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), OWNER, ""));
	}

	private static EmbeddedPostgres start() {
		try {
			EmbeddedPostgres server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
			try (Connection connection = server.getPostgresDatabase().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create role portal login");
				// May end the portal's connections, too.
				statement.execute("create role %s login in role portal".formatted(OWNER));
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

	@Bean
	FlywayConnectionDetails ownerOfTheDatabase(JdbcConnectionDetails database) {
		return new FlywayConnectionDetails() {
			@Override
			public String getJdbcUrl() {
				return database.getJdbcUrl();
			}

			@Override
			public String getUsername() {
				return OWNER;
			}

			@Override
			public String getPassword() {
				return "";
			}
		};
	}

}
