package org.kaiyuanshe.kcc.pagecache;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Counts how visitors' requests were answered. */
@Component
class Tally {

	private final Map<Outcome, LongAdder> counts = Arrays.stream(Outcome.values())
		.collect(Collectors.toMap(Function.identity(), (any) -> new LongAdder(), (one, other) -> one,
				() -> new EnumMap<>(Outcome.class)));

	void count(Outcome outcome) {
		this.counts.get(outcome).increment();
	}

	double of(Outcome outcome) {
		return this.counts.get(outcome).sum();
	}

	/** How a request was answered, and what is said of it (RFC 9211). */
	enum Outcome {

		/** With a kept page that is as good as new. */
		HIT("portal; hit"),

		/** With a page that was made. */
		MISS("portal; fwd=miss"),

		/** With an older page, as the database is away. */
		OUTAGE("portal; hit; detail=outage"),

		/** With what is not for everyone. */
		PASS("portal; fwd=bypass");

		private final String status;

		Outcome(String status) {
			this.status = status;
		}

		String status() {
			return this.status;
		}

		String tag() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
