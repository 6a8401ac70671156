package org.kaiyuanshe.kcc.throttle;

import java.time.Instant;

import org.kaiyuanshe.kcc.core.Job;
import org.springframework.stereotype.Component;

/** Forgets who tried what, once it no longer counts (R17). */
@Component
class ThrottleCheck implements Job {

	static final String NAME = "throttles";

	private final Counters counters;

	ThrottleCheck(Counters counters) {
		this.counters = counters;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(Instant now) {
		int forgotten = this.counters.forget(now);
		return (forgotten > 0) ? "forgotten=" + forgotten : "";
	}

}
