package org.kaiyuanshe.kcc.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.kaiyuanshe.kcc.PortalApplication;
import org.kaiyuanshe.kcc.benchmark.data.Filling;
import org.kaiyuanshe.kcc.benchmark.data.Scale;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Fills an empty database with a made-up community: that of {@code PORTAL_DB_URL}, or an
 * embedded one in a folder. The portal itself makes the tables and brings its content
 * pack; everything else comes on top of it. Takes {@code scale}, {@code people} (the
 * scale of members and registrations, where it is another), {@code day} (the present day)
 * and {@code data} (the folder).
 */
public final class Generate {

	private Generate() {
	}

	public static void main(String[] args) throws SQLException {
		double factor = Double.parseDouble(setting("scale", "1"));
		Scale scale = Scale.of(factor, Double.parseDouble(setting("people", String.valueOf(factor))),
				LocalDate.parse(setting("day", LocalDate.now(ZoneOffset.UTC).toString())));
		String data = setting("data", "");
		if (isInUse(data)) {
			System.err.println("There is something in the database already; the generator fills an empty one only.");
			System.exit(2);
		}
		long start = System.nanoTime();
		try (ConfigurableApplicationContext portal = SpringApplication.run(PortalApplication.class, "--server.port=0",
				"--server.address=127.0.0.1", "--portal.jobs.enabled=false", "--logging.level.root=warn",
				"--portal.data=" + (data.isEmpty() ? "data" : data))) {
			new Filling(portal, Runtime.getRuntime().availableProcessors(), System.out::println).fill(scale);
		}
		System.out.printf("%s in %.0f s%n", scale, (System.nanoTime() - start) / 1e9);
	}

	private static String setting(String name, String instead) {
		String value = System.getProperty(name, "");
		return value.isBlank() ? instead : value;
	}

	private static boolean isInUse(String data) throws SQLException {
		String url = System.getenv("PORTAL_DB_URL");
		if (url == null) {
			return data.isEmpty() || Files.exists(Path.of(data, "postgres"));
		}
		try (Connection connection = DriverManager.getConnection(url, System.getenv("PORTAL_DB_USER"),
				System.getenv().getOrDefault("PORTAL_DB_PASSWORD", ""))) {
			return is(connection, "select to_regclass('content_import') is not null")
					&& is(connection, "select exists (select from content_import) or exists (select from member)");
		}
	}

	private static boolean is(Connection connection, String question) throws SQLException {
		try (ResultSet result = connection.createStatement().executeQuery(question)) {
			return result.next() && result.getBoolean(1);
		}
	}

}
