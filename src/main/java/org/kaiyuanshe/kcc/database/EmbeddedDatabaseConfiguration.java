package org.kaiyuanshe.kcc.database;

import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("portal.embedded")
class EmbeddedDatabaseConfiguration {

	@Bean
	EmbeddedDatabase embeddedDatabase(PortalSettings settings) {
		return new EmbeddedDatabase(DataFolder.open(settings.data()));
	}

}
