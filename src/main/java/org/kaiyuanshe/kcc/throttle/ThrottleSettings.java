package org.kaiyuanshe.kcc.throttle;

import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set about throttles.
 *
 * @param limits windows that take the place of a policy's own, such as {@code 60/1m} or
 * {@code 5/15m,10/1d}
 * @param spared networks, such as {@code 10.0.0.0/8}, whose requests are counted only
 * where an account or a mailbox is at stake
 */
@ConfigurationProperties("portal.throttle")
record ThrottleSettings(@DefaultValue Map<Policy, List<Window>> limits, @DefaultValue List<String> spared) {

	List<Window> windows(Policy policy) {
		return this.limits.getOrDefault(policy, policy.usualWindows());
	}

}
