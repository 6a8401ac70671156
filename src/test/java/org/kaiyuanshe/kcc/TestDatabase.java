package org.kaiyuanshe.kcc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One PostgreSQL 18 server for the test run, and on it a fresh database for each Spring
 * context. The first portal of a pack imports it; those after it begin with a copy of
 * what it had then, which takes a tenth of the time.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	/**
	 * Owns the databases; the portal works as {@code portal}, which may alter nothing.
	 */
	public static final String OWNER = "portal_owner";

	private static final EmbeddedPostgres SERVER = start();

	private static final JdbcClient ADMIN = JdbcClient.create(SERVER.getPostgresDatabase());

	private static final AtomicInteger COUNT = new AtomicInteger();

	/** By pack: a copy of what its first portal had when it was ready. */
	private static final Map<String, String> FILLED = new ConcurrentHashMap<>();

	/** The JDBC address of a new, empty database. */
	public static String create() {
		return url(copy("template1"));
	}

	private static String copy(String template) {
		String name = "portal_" + COUNT.incrementAndGet();
		ADMIN.sql("create database %s owner %s template %s".formatted(name, OWNER, template)).update();
		return name;
	}

	private static String url(String name) {
		return "jdbc:postgresql://localhost:%d/%s".formatted(SERVER.getPort(), name);
	}

	/** For what the portal itself may not do, such as taking a constraint away. */
	public static JdbcClient owner(JdbcConnectionDetails database) {
		return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), OWNER, ""));
	}

	private static EmbeddedPostgres start() {
		try {
			EmbeddedPostgres server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
			JdbcClient admin = JdbcClient.create(server.getPostgresDatabase());
			admin.sql("create role portal login").update();
			// May end the portal's connections, too.
			admin.sql("create role %s login in role portal".formatted(OWNER)).update();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Bean
	@Primary
	JdbcConnectionDetails freshDatabase(Environment environment) {
		return portal(url(copy(FILLED.getOrDefault(pack(environment), "template1"))));
	}

	@Bean
	@Order
	ApplicationListener<ApplicationReadyEvent> filling(DataSource pool, JdbcConnectionDetails database,
			Environment environment) {
		return (ready) -> FILLED.computeIfAbsent(pack(environment), (pack) -> {
			letGo(pool);
			return copy(database.getJdbcUrl().replaceAll(".*/", ""));
		});
	}

	/** No database is copied while someone is connected to it. */
	private static void letGo(DataSource pool) {
		try {
			pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String pack(Environment environment) {
		return environment.getProperty("portal.content", "");
	}

	@Bean
	FlywayConnectionDetails ownerOfTheDatabase(JdbcConnectionDetails database) {
		return migration(database.getJdbcUrl());
	}

	/** What the portal works as in the database at that address. */
	static JdbcConnectionDetails portal(String url) {
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

	/** Who migrates the database at that address. */
	static FlywayConnectionDetails migration(String url) {
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
				return "";
			}
		};
	}

}
