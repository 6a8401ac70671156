package org.kaiyuanshe.kcc.core;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock; nobody asks for the time without it. */
@ForCommands
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

	/** In the portal's time zone, so that its midnight begins the day everywhere. */
	@Bean
	Clock clock(PortalSettings settings) {
		return Clock.system(settings.zone());
	}

}
