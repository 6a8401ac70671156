package org.kaiyuanshe.kcc.database;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Decides whether the portal runs on a database it was given ({@code PORTAL_DB_URL} or
 * Spring's own datasource properties) or on its embedded one, which then listens on the
 * loopback address only. {@code PORTAL_DB_OWNER} owns the tables and migrates them, where
 * it is given; the portal itself then works as a role that may do less.
 */
class DatabaseChoice implements EnvironmentPostProcessor {

	private static final String SERVER = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

	/** Its portal is in the data folder itself. */
	private static final String FIRST_PACK = "kaiyuanshe";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.containsProperty("spring.datasource.url")) {
			return;
		}
		if (environment.containsProperty("PORTAL_DB_URL")) {
			environment.getPropertySources()
				.addLast(new MapPropertySource("portal-database",
						Map.of("spring.datasource.url", "${PORTAL_DB_URL}", "spring.datasource.username",
								"${PORTAL_DB_USER:kcc}", "spring.datasource.password", "${PORTAL_DB_PASSWORD:}")));
			if (environment.containsProperty("PORTAL_DB_OWNER")) {
				environment.getPropertySources()
					.addLast(new MapPropertySource("portal-database-owner",
							Map.of("spring.flyway.url", "${PORTAL_DB_URL}", "spring.flyway.user", "${PORTAL_DB_OWNER}",
									"spring.flyway.password", "${PORTAL_DB_OWNER_PASSWORD:}")));
			}
		}
		else if (ClassUtils.isPresent(SERVER, getClass().getClassLoader())
				&& environment.getProperty("portal.embedded", Boolean.class, true)) {
			environment.getPropertySources()
				.addLast(new MapPropertySource("portal-embedded-database",
						Map.of("portal.embedded", "true", "server.address", "127.0.0.1", "portal.data",
								dataFolder(environment.getProperty("portal.content", FIRST_PACK)))));
		}
		else {
			throw new StartRefused("No database is configured.",
					"Set PORTAL_DB_URL, PORTAL_DB_USER and PORTAL_DB_PASSWORD to those of a PostgreSQL 18 server.");
		}
	}

	/**
	 * A portal keeps the content that it began with, so another pack begins in a folder
	 * of its own.
	 */
	private static String dataFolder(String pack) {
		String name = pack.replaceAll("/+$", "").replaceAll(".*[/:]", "").replaceAll("[^A-Za-z0-9-]", "");
		return pack.equals(FIRST_PACK) ? "data" : "data/pack-" + name;
	}

}
