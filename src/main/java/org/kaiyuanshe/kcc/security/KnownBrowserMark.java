package org.kaiyuanshe.kcc.security;

import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.throttle.KnownBrowsers;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Marks the browser in which somebody signed in, whichever way. */
@Component
class KnownBrowserMark {

	private final KnownBrowsers browsers;

	KnownBrowserMark(KnownBrowsers browsers) {
		this.browsers = browsers;
	}

	@EventListener
	void mark(InteractiveAuthenticationSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof SignedIn me
				&& RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
				&& request.getResponse() != null) {
			this.browsers.mark(me.memberId(), request.getResponse());
		}
	}

}
