package org.kaiyuanshe.kcc.audit;

import org.kaiyuanshe.kcc.core.Network;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where a change came from: the network of the request, an IPv4 /24 or an IPv6 /48, which
 * tells one's own network from a strange one without telling one person from another.
 */
final class RequestOrigin {

	/** Nobody asked for it: a job, or the start. */
	static final String JOB = "job";

	private RequestOrigin() {
	}

	/** An address that is none stays out of the log. */
	static String current() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? Network.of(request.getRequest().getRemoteAddr()).orElse("?") : JOB;
	}

}
