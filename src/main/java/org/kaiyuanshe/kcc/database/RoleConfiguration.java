package org.kaiyuanshe.kcc.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the portal's own role of the database may do, and what the log says of it. */
@Configuration(proxyBeanMethods = false)
class RoleConfiguration {

	private static final Logger log = LoggerFactory.getLogger(RoleConfiguration.class);

	private final JdbcClient jdbc;

	RoleConfiguration(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Bean
	static PortalRole portalRole(JdbcConnectionDetails database) {
		String name = database.getUsername();
		String password = database.getPassword();
		return new PortalRole((name != null) ? name : "", (password != null) ? password : "");
	}

	@EventListener(ApplicationReadyEvent.class)
	void tellWhetherOneRoleDoesBoth() {
		if (mayAlterTheLog()) {
			log.warn("The portal works as a database role that could alter the audit log, which only a trigger keeps"
					+ " it from. Set PORTAL_DB_OWNER to give the tables an owner of their own; see docs/operations.md");
		}
	}

	private boolean mayAlterTheLog() {
		return this.jdbc.sql("select has_table_privilege('audit_entry', 'update')").query(Boolean.class).single();
	}

}
