package org.kaiyuanshe.kcc.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.photo.PhotoStore;
import org.springframework.jdbc.core.JdbcTemplate;

import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;

/**
 * Keeps the job that removes files of photos from running on any node, so that none goes
 * between its row and itself.
 */
final class SweepLock implements AutoCloseable {

	/** After that a backup that was killed holds it no longer. */
	private static final Duration LONGEST = Duration.ofHours(6);

	private static final int TRIES = 60;

	private final @Nullable SimpleLock lock;

	private SweepLock(@Nullable SimpleLock lock) {
		this.lock = lock;
	}

	/** Waits a minute for a run that is under way, then goes on without. */
	static SweepLock hold(DataSource database, Instant now, Consumer<String> progress) {
		JdbcTemplateLockProvider locks = new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
			.withJdbcTemplate(new JdbcTemplate(database))
			.usingDbTime()
			.build());
		LockConfiguration wanted = new LockConfiguration(now, PhotoStore.SWEEP, LONGEST, Duration.ZERO);
		for (int i = 0; i < TRIES; i++) {
			Optional<SimpleLock> lock = locks.lock(wanted);
			if (lock.isPresent()) {
				return new SweepLock(lock.get());
			}
			pause();
		}
		progress.accept("The job that removes files of photos is running, or another backup: files may go meanwhile.");
		return new SweepLock(null);
	}

	private static void pause() {
		try {
			Thread.sleep(Duration.ofSeconds(1));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		if (this.lock != null) {
			this.lock.unlock();
		}
	}

}
