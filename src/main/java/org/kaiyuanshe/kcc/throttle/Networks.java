package org.kaiyuanshe.kcc.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** Where requests come from, and which of these places are not counted. */
@Component
class Networks {

	private static final int BYTES_OF_A_HOUSEHOLD = 8;

	private final List<IpAddressMatcher> spared;

	Networks(ThrottleSettings settings) {
		this.spared = settings.spared().stream().map(IpAddressMatcher::new).toList();
	}

	/** The network of an address: with IPv6 a household has a whole /64. */
	static String of(String address) {
		try {
			InetAddress host = InetAddress.ofLiteral(address);
			return (host instanceof Inet6Address)
					? HexFormat.of().formatHex(Arrays.copyOf(host.getAddress(), BYTES_OF_A_HOUSEHOLD))
					: host.getHostAddress();
		}
		catch (IllegalArgumentException ex) {
			return address;
		}
	}

	boolean isSpared(String address) {
		return this.spared.stream().anyMatch((network) -> network.matches(address));
	}

}
