package org.kaiyuanshe.kcc.backup;

import org.kaiyuanshe.kcc.core.ForCommands;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;

/**
 * As much of the portal as its commands need: the database it is configured with, and the
 * store of photos. It is not annotated as a configuration, so that the portal itself does
 * not find it.
 */
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
@EnableConfigurationProperties(PortalSettings.class)
@ComponentScan(basePackages = "org.kaiyuanshe.kcc", useDefaultFilters = false,
		includeFilters = @Filter(ForCommands.class))
class CommandConfiguration {

	/** Nothing is migrated before an archive is known to be whole. */
	@Bean
	FlywayMigrationStrategy later() {
		return (flyway) -> {
		};
	}

}
