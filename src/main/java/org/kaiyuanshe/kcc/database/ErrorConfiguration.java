package org.kaiyuanshe.kcc.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** How errors of the database are told apart. */
@Configuration(proxyBeanMethods = false)
class ErrorConfiguration {

	/**
	 * Knows PostgreSQL's own codes: by its class alone, a lock that was waited for too
	 * long (55P03) is an error like any other, and a visitor in a rush would read that
	 * the portal is broken.
	 */
	@Bean
	SQLExceptionTranslator sqlExceptionTranslator() {
		return new SQLErrorCodeSQLExceptionTranslator("PostgreSQL");
	}

}
