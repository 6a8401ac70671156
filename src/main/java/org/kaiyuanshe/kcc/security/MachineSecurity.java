package org.kaiyuanshe.kcc.security;

import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What is made for machines is the same for everyone: no session is read or begun, no
 * cookie is set, nothing can be changed.
 */
@Configuration(proxyBeanMethods = false)
class MachineSecurity {

	private static final String[] FOR_MACHINES = { "/calendar.ics", "/chapters/*/calendar.ics",
			"/regions/*/calendar.ics", "/calendars/*", "/feed.atom", "/chapters/*/feed.atom", "/recaps/feed.atom",
			"/recaps/*/card.png", "/recaps/*/square.png", "/sitemap.xml", "/sitemaps/*", "/robots.txt",
			"/site.webmanifest", "/.well-known/security.txt", "/card.png", "/square.png", "/chapters/*/card.png",
			"/chapters/*/square.png", "/events/*/card.png", "/events/*/square.png", "/events/*/poster.png", "/api/**" };

	@Bean
	@Order(1)
	SecurityFilterChain machineChain(HttpSecurity http) {
		http.securityMatcher(new OrRequestMatcher(Stream.of(FOR_MACHINES)
			.map((pattern) -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(pattern))
			.toList()));
		http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll());
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.csrf(AbstractHttpConfigurer::disable);
		http.requestCache(AbstractHttpConfigurer::disable);
		http.logout(AbstractHttpConfigurer::disable);
		// Each answer says how long it may be kept; what does not, such as an error page,
		// is not kept at all.
		http.headers((headers) -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()));
		return http.build();
	}

}
