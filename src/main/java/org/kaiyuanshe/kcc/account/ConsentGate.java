package org.kaiyuanshe.kcc.account;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.kaiyuanshe.kcc.core.CodeOfConduct;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Leads whoever has not accepted the code of conduct in force to where they can, at the
 * next page that they open (R8). A form on its way gets through, so that nothing typed is
 * lost.
 */
@Component
class ConsentGate implements HandlerInterceptor {

	private final ConsentLedger consents;

	private final CodeOfConduct codeOfConduct;

	ConsentGate(ConsentLedger consents, CodeOfConduct codeOfConduct) {
		this.consents = consents;
		this.codeOfConduct = codeOfConduct;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (!isPage(request) || authentication == null || !(authentication.getPrincipal() instanceof SignedIn me)
				|| hasAccepted(me)) {
			return true;
		}
		response.sendRedirect(request.getContextPath() + ConsentController.PATH + "?next="
				+ URLEncoder.encode(addressOf(request), StandardCharsets.UTF_8));
		return false;
	}

	private boolean hasAccepted(SignedIn me) {
		String inForce = this.codeOfConduct.recentVersion();
		return inForce.equals(CodeOfConduct.NONE)
				|| this.consents.latestVersion(me.accountId()).filter(inForce::equals).isPresent();
	}

	private static boolean isPage(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
	}

	private static String addressOf(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return (request.getQueryString() != null) ? path + "?" + request.getQueryString() : path;
	}

}
