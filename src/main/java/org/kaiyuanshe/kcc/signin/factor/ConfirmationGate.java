package org.kaiyuanshe.kcc.signin.factor;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Fresh;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.signin.Factors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Leads on to one more step: admins to their second factor before anything in the
 * signed-in area, and whoever signed in a while ago to a fresh sign-in before what is
 * marked as {@link Fresh}. Without that step an admin has no power to lose here; the area
 * is closed so that a password alone adds no passkey.
 */
@Component
class ConfirmationGate implements HandlerInterceptor {

	private static final List<String> SIGNED_IN_AREA = List.of("/manage", "/admin", "/account", "/check-in");

	private final Clock clock;

	ConfirmationGate(Clock clock) {
		this.clock = clock;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn me)) {
			return true;
		}
		Fresh fresh = freshness(handler);
		boolean due = me.secondStepDue() && (fresh != null || isSignedInArea(request));
		if (due || (fresh != null && !isFresh(authentication, request))) {
			return ask(request, response, fresh != null && fresh.file());
		}
		return true;
	}

	/** By the pattern of the handler, whatever the address was written like. */
	private static boolean isSignedInArea(HttpServletRequest request) {
		String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
		return SIGNED_IN_AREA.stream().anyMatch((area) -> pattern.equals(area) || pattern.startsWith(area + "/"));
	}

	private boolean isFresh(Authentication authentication, HttpServletRequest request) {
		Duration allowed = isPage(request) ? Fresh.LASTS : Fresh.LASTS.multipliedBy(2);
		return Factors.anyAfter(authentication, this.clock.instant().minus(allowed));
	}

	/**
	 * A page is opened afterwards; a form that came too late leads back to the page it
	 * stood on, and a file to the page with its link.
	 */
	private static boolean ask(HttpServletRequest request, HttpServletResponse response, boolean file)
			throws IOException {
		WayBack back = (isPage(request) && !file) ? WayBack.to(request) : WayBack.from(request);
		String address = request.getContextPath() + SignInConfirmationController.PATH + back.query();
		if (!isPage(request)) {
			RequestContextUtils.getOutputFlashMap(request).put("late", true);
			RequestContextUtils.saveOutputFlashMap(address, request, response);
		}
		response.sendRedirect(address);
		return false;
	}

	private static boolean isPage(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
	}

	private static @Nullable Fresh freshness(Object handler) {
		if (!(handler instanceof HandlerMethod method)) {
			return null;
		}
		Fresh own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Fresh.class);
		return (own != null) ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Fresh.class);
	}

}
