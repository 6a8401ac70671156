package org.kaiyuanshe.kcc.database;

import org.kaiyuanshe.kcc.core.ForCommands;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the portal's own role of the database may do, seen to around the migrations. */
@Configuration(proxyBeanMethods = false)
@ForCommands
class PortalRoleConfiguration {

	@Bean
	PortalRole portalRole(JdbcConnectionDetails database) {
		String name = database.getUsername();
		String password = database.getPassword();
		return new PortalRole((name != null) ? name : "", (password != null) ? password : "");
	}

}
