package org.kaiyuanshe.kcc.throttle;

import java.time.Duration;

/** Enough for now; answered with 429, the words of the policy and when to try again. */
public class TooManyRequests extends RuntimeException {

	private final Policy policy;

	private final Duration wait;

	public TooManyRequests(Policy policy, Duration wait) {
		super(policy + " for another " + wait);
		this.policy = policy;
		this.wait = wait;
	}

	public Policy policy() {
		return this.policy;
	}

	/** How long the window lasts from now on. */
	public Duration retryAfter() {
		return this.wait;
	}

	/** The same in whole seconds, at least one, as RFC 9110 has it. */
	public long seconds() {
		return Math.max(1, this.wait.plusMillis(999).toSeconds());
	}

}
