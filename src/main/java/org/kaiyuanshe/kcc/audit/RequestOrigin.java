package org.kaiyuanshe.kcc.audit;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where a change came from: the network of the request, an IPv4 /24 or an IPv6 /48, which
 * tells one's own network from a strange one without telling one person from another.
 */
final class RequestOrigin {

	/** Nobody asked for it: a job, or the start. */
	static final String JOB = "job";

	private static final int IPV4_BYTES = 3;

	private static final int IPV6_BYTES = 6;

	private RequestOrigin() {
	}

	static String current() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? network(request.getRequest().getRemoteAddr()) : JOB;
	}

	/**
	 * The network that an address is in; an address that is none stays out of the log.
	 */
	static String network(String address) {
		try {
			InetAddress host = InetAddress.ofLiteral(address);
			int kept = (host instanceof Inet4Address) ? IPV4_BYTES : IPV6_BYTES;
			byte[] bytes = host.getAddress();
			Arrays.fill(bytes, kept, bytes.length, (byte) 0);
			return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE;
		}
		catch (IllegalArgumentException | UnknownHostException ex) {
			return "?";
		}
	}

}
