package org.kaiyuanshe.kcc.core;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The network that a request came from: enough to know one's own by, too little to find a
 * person with. Three bytes of an IPv4 address, six of an IPv6 address.
 */
public final class Network {

	private static final int IPV4 = 3;

	private static final int IPV6 = 6;

	private Network() {
	}

	/**
	 * Such as 203.0.113.0/24 or 2001:db8:12:0:0:0:0:0/48; nothing for what is no address.
	 */
	public static Optional<String> of(String address) {
		try {
			byte[] bytes = InetAddress.ofLiteral(address).getAddress();
			int kept = (bytes.length == 4) ? IPV4 : IPV6;
			Arrays.fill(bytes, kept, bytes.length, (byte) 0);
			return Optional.of(InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE);
		}
		catch (IllegalArgumentException | UnknownHostException ex) {
			return Optional.empty();
		}
	}

}
