package org.kaiyuanshe.kcc.account.session;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long someone stays signed in (ASVS 7.3). Who does nothing is signed out after
 * {@code spring.session.timeout}.
 *
 * @param longest after so long, whatever they do
 * @param adminIdle when an admin does nothing
 * @param adminLongest an admin, whatever they do
 */
@ConfigurationProperties("portal.sessions")
record SessionSettings(@DefaultValue("30d") Duration longest, @DefaultValue("12h") Duration adminIdle,
		@DefaultValue("7d") Duration adminLongest) {

	Duration longest(boolean admin) {
		return admin ? this.adminLongest : this.longest;
	}

}
