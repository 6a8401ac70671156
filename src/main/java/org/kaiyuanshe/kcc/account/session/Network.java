package org.kaiyuanshe.kcc.account.session;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * The network that a request came from: enough to know one's own by, too little to find a
 * person with. Three bytes of an IPv4 address, six of an IPv6 address.
 */
final class Network {

	private static final int IPV4 = 3;

	private static final int IPV6 = 6;

	private Network() {
	}

	/** Such as 203.0.113.0/24 or 2001:db8:12:0:0:0:0:0/48. */
	static String of(String address) {
		try {
			byte[] bytes = InetAddress.ofLiteral(address).getAddress();
			int kept = (bytes.length == 4) ? IPV4 : IPV6;
			Arrays.fill(bytes, kept, bytes.length, (byte) 0);
			return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE;
		}
		catch (IllegalArgumentException | UnknownHostException ex) {
			return "–";
		}
	}

}
