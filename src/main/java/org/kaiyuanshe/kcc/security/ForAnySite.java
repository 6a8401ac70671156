package org.kaiyuanshe.kcc.security;

import org.kaiyuanshe.kcc.core.AnySite;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Opens what is made for other sites to them. Photos say so themselves, as not all of
 * them are public; calendars of members never do.
 */
@Component
class ForAnySite implements HandlerInterceptor, WebMvcConfigurer {

	private static final String[] OPEN = { "/api/**", "/calendar.ics", "/chapters/*/calendar.ics",
			"/regions/*/calendar.ics", "/events/*.ics", "/feed.atom", "/chapters/*/feed.atom", "/recaps/feed.atom",
			"/covers/*", "/card.png", "/square.png", "/chapters/*/card.png", "/chapters/*/square.png",
			"/events/*/card.png", "/events/*/square.png", "/events/*/poster.png", "/recaps/*/card.png",
			"/recaps/*/square.png", "/icons/**" };

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns(OPEN);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		AnySite.allow(response);
		return true;
	}

}
