package org.kaiyuanshe.kcc.database;

import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * Starts the embedded server unless someone else, such as a test, says where the database
 * is.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnBooleanProperty("portal.embedded")
class EmbeddedDatabaseConfiguration {

	@Bean
	@ConditionalOnMissingBean(JdbcConnectionDetails.class)
	EmbeddedDatabase embeddedDatabase(PortalSettings settings) {
		return new EmbeddedDatabase(DataFolder.open(settings.data()));
	}

	@Bean
	@ConditionalOnBean(EmbeddedDatabase.class)
	FlywayConnectionDetails embeddedOwner(EmbeddedDatabase database) {
		return database.owner();
	}

}
