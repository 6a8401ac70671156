package org.kaiyuanshe.kcc.throttle;

import java.util.List;
import java.util.Optional;

import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Which routes are counted under which policy: by account for whoever is signed in, by
 * network for everyone else. What a form counts by itself, such as a mailbox, is not
 * here, nor is the password, which is counted before it is looked at.
 */
@Component
class ThrottledRoutes implements HandlerInterceptor, WebMvcConfigurer {

	private static final List<Rule> RULES = List.of(get("/search", Policy.SEARCH), get("/api/**", Policy.API),
			post("/login/confirmation/password", Policy.CONFIRMATION), post("/account/password", Policy.CONFIRMATION),
			post("/login/confirmation/codes", Policy.CODE_ACCOUNT), post("/login/confirmation/**", Policy.SIGN_IN),
			post("/login/code", Policy.SIGN_IN), post("/login/links/{link}", Policy.SIGN_IN),
			post("/login/passkey/**", Policy.SIGN_IN), get("/login/providers/{provider}", Policy.SIGN_IN),
			get("/account/providers/{provider}", Policy.SIGN_IN), post("/applications", Policy.APPLICATION),
			post("/applications/{token}/co-leads/{id}/invitation", Policy.INVITATION),
			post("/applications/**", Policy.APPLICATION_STEP), post("/code-of-conduct/reports/**", Policy.REPORT),
			post("/account/email", Policy.EMAIL_CHANGE), post("/admin/accounts/invitations", Policy.INVITATION),
			post("/photos/{id}/take-down-requests", Policy.TAKE_DOWN),
			post("/manage/chapters/{slug}/team/invitations/**", Policy.INVITATION),
			post("/manage/chapters/{chapter}/recaps/{recap}/photos", Policy.UPLOAD),
			post("/manage/chapters/{chapter}/events/{event}/cover", Policy.UPLOAD),
			post("/manage/chapters/{slug}/chat-group/picture", Policy.UPLOAD),
			post("/admin/resources/{slug}/versions", Policy.UPLOAD));

	private final Throttles throttles;

	ThrottledRoutes(Throttles throttles) {
		this.throttles = throttles;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		policy(request.getMethod(), String.valueOf(route))
			.ifPresent((policy) -> this.throttles.take(use(policy, request)));
		return true;
	}

	/** The policy of a route as its handler names it. */
	static Optional<Policy> policy(String method, String route) {
		return RULES.stream().filter((rule) -> rule.covers(method, route)).map(Rule::policy).findFirst();
	}

	/** The routes that the table names. */
	static List<String> routes() {
		return RULES.stream().map(Rule::route).toList();
	}

	private static Use use(Policy policy, HttpServletRequest request) {
		String address = request.getRemoteAddr();
		if (request.getUserPrincipal() instanceof Authentication who && who.getPrincipal() instanceof SignedIn me) {
			return Use.of(policy, me.accountId()).from(address);
		}
		return Use.byNetwork(policy, address);
	}

	private static Rule get(String route, Policy policy) {
		return new Rule(List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name()), route, policy);
	}

	private static Rule post(String route, Policy policy) {
		return new Rule(List.of(HttpMethod.POST.name()), route, policy);
	}

	/** A route, or with two stars at its end all that begin with it. */
	private record Rule(List<String> methods, String route, Policy policy) {

		boolean covers(String method, String asked) {
			boolean same = this.route.endsWith("/**")
					? (asked + "/").startsWith(this.route.substring(0, this.route.length() - 2))
					: asked.equals(this.route);
			return same && this.methods.contains(method);
		}

	}

}
