package org.kaiyuanshe.kcc;

import java.nio.file.Path;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Another portal in the test's own process, on a database that is there already, with the
 * clock of tests and no jobs running.
 */
public final class TestPortal implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private TestPortal(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** Starts it as {@link ServerTest} does. */
	public static TestPortal on(String url, Path photos, String... arguments) {
		return new TestPortal(new SpringApplicationBuilder(PortalApplication.class, TestClock.Configuration.class)
			.properties("portal.embedded=true", "portal.jobs.enabled=false", "portal.throttle.spared=127.0.0.0/8",
					"portal.photos.folder=" + photos, "server.port=0")
			.initializers((context) -> {
				GenericApplicationContext beans = (GenericApplicationContext) context;
				beans.registerBean(JdbcConnectionDetails.class, () -> TestDatabase.portal(url));
				beans.registerBean(FlywayConnectionDetails.class, () -> TestDatabase.migration(url));
			})
			.run(arguments));
	}

	public int port() {
		return Integer.parseInt(this.context.getEnvironment().getRequiredProperty("local.server.port"));
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
