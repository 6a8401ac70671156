package org.kaiyuanshe.kcc.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.Assert;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Metrics are for whoever knows {@code portal.metrics.token}. To everyone else, and while
 * none is set, there are none: 404.
 */
@Configuration(proxyBeanMethods = false)
class MetricsSecurity {

	private static final int SHORTEST = 20;

	@Bean
	@Order(0)
	SecurityFilterChain metricsChain(HttpSecurity http, @Value("${portal.metrics.token:}") String token) {
		Assert.isTrue(token.isEmpty() || token.length() >= SHORTEST,
				"portal.metrics.token has to be at least %d characters long".formatted(SHORTEST));
		http.securityMatcher("/actuator/prometheus");
		http.authorizeHttpRequests((requests) -> requests.anyRequest()
			.access((who, context) -> new AuthorizationDecision(!token.isEmpty()
					&& same("Bearer " + token, context.getRequest().getHeader(HttpHeaders.AUTHORIZATION)))));
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.csrf(AbstractHttpConfigurer::disable);
		http.requestCache(AbstractHttpConfigurer::disable);
		http.logout(AbstractHttpConfigurer::disable);
		http.exceptionHandling((refusals) -> refusals.authenticationEntryPoint(
				(request, response, cause) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)));
		http.headers((headers) -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()));
		return http.build();
	}

	/** Thirty figures of each request that nobody looks at are not worth their time. */
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	/** Takes the same time wherever they differ. */
	private static boolean same(String expected, @Nullable String given) {
		return given != null && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
				given.getBytes(StandardCharsets.UTF_8));
	}

}
