package org.kaiyuanshe.kcc.conduct;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers the version in force for a minute: another node may publish one, and every
 * page of someone signed in asks.
 */
@Component
class RecentVersion {

	private static final Duration LIFE = Duration.ofMinutes(1);

	private final Clock clock;

	private volatile @Nullable Reading reading;

	RecentVersion(Clock clock) {
		this.clock = clock;
	}

	String orRead(Supplier<String> version) {
		Instant now = this.clock.instant();
		Reading last = this.reading;
		if (last == null || Duration.between(last.at(), now).abs().compareTo(LIFE) >= 0) {
			last = new Reading(version.get(), now);
			this.reading = last;
		}
		return last.version();
	}

	/**
	 * Forgets it at once, and again when the transaction that publishes has ended, either
	 * way.
	 */
	void forget() {
		this.reading = null;
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				RecentVersion.this.reading = null;
			}
		});
	}

	private record Reading(String version, Instant at) {
	}

}
