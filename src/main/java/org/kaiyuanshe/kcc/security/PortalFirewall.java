package org.kaiyuanshe.kcc.security;

import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Asks for one of the portal's hosts, except where a node is watched: that is done by its
 * own name or number, and no answer there has a link.
 */
class PortalFirewall extends StrictHttpFirewall {

	private static final String WATCHED = "/actuator/";

	private final HttpFirewall anyHost = new StrictHttpFirewall();

	@Override
	public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
		return request.getRequestURI().startsWith(WATCHED) ? this.anyHost.getFirewalledRequest(request)
				: super.getFirewalledRequest(request);
	}

}
