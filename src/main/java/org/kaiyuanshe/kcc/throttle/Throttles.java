package org.kaiyuanshe.kcc.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.throttle.Counters.Count;
import org.springframework.stereotype.Component;

/**
 * Counts what may not be done too often, over restarts and on every node. To be asked
 * before a transaction begins: it needs a connection of its own.
 */
@Component
public class Throttles {

	private final Counters counters;

	private final Networks networks;

	private final Seal seal;

	private final ThrottleSettings settings;

	private final Clock clock;

	Throttles(Counters counters, Networks networks, Seal seal, ThrottleSettings settings, Clock clock) {
		this.counters = counters;
		this.networks = networks;
		this.seal = seal;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Counts all of these uses, or none and throws {@link TooManyRequests} when one of
	 * them would be too many. What is refused is not counted and writes nothing: nobody
	 * is kept out for longer by trying on.
	 */
	public Taken take(Use... uses) {
		Instant now = this.clock.instant();
		List<Row> rows = Stream.of(uses).filter((use) -> !isSpared(use)).flatMap(this::rows).toList();
		refuseWhatIsFull(rows, now);
		List<String> taken = new ArrayList<>();
		for (Row row : rows) {
			if (!this.counters.count(row.key(), row.window(), now)) {
				// Somebody else took the last one just now.
				giveBack(new Taken(taken));
				refuseWhatIsFull(List.of(row), now);
				throw new TooManyRequests(row.policy(), Duration.ofSeconds(1));
			}
			taken.add(row.key());
		}
		return new Taken(List.copyOf(taken));
	}

	/** Whether all of these would pass now; counts nothing. */
	public boolean allow(Use... uses) {
		Instant now = this.clock.instant();
		try {
			refuseWhatIsFull(Stream.of(uses).filter((use) -> !isSpared(use)).flatMap(this::rows).toList(), now);
			return true;
		}
		catch (TooManyRequests ex) {
			return false;
		}
	}

	/** It was not what is counted after all: the password was right. */
	public void giveBack(Taken taken) {
		Instant now = this.clock.instant();
		taken.keys().forEach((key) -> this.counters.uncount(key, now));
	}

	private void refuseWhatIsFull(List<Row> rows, Instant now) {
		if (rows.isEmpty()) {
			return;
		}
		Map<String, Count> known = this.counters.find(rows.stream().map(Row::key).toList(), now);
		for (Row row : rows) {
			Count count = known.get(row.key());
			if (count != null && count.count() >= row.window().most()) {
				throw new TooManyRequests(row.policy(), Duration.between(now, count.until()));
			}
		}
	}

	private boolean isSpared(Use use) {
		return use.address() != null && this.networks.isSpared(use.address());
	}

	private Stream<Row> rows(Use use) {
		return this.settings.windows(use.policy())
			.stream()
			.map((window) -> new Row(use.policy(), window,
					this.seal.of(use.policy() + " " + window.length() + " " + use.key())));
	}

	private record Row(Policy policy, Window window, String key) {
	}

}
