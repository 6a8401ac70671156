package org.kaiyuanshe.kcc.database;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link PortalDataSource} before every pool. */
@Configuration(proxyBeanMethods = false)
class PortalDataSourceConfiguration {

	@Bean
	static BeanPostProcessor portalDataSource(ObjectProvider<DatabaseLink> link) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource pool) ? new PortalDataSource(pool, link.getObject()) : bean;
			}
		};
	}

}
