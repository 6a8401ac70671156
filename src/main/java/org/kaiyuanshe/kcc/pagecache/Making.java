package org.kaiyuanshe.kcc.pagecache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/** Lets one make a page, and others wait until it is made. */
class Making {

	private static final int PATIENCE_SECONDS = 10;

	private final ConcurrentMap<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

	/** Returns at once if it is the caller's turn, else when the one before is done. */
	Turn turn(String address) {
		CompletableFuture<Void> mine = new CompletableFuture<>();
		CompletableFuture<Void> other = this.underWay.putIfAbsent(address, mine);
		if (other == null) {
			return new Turn(true, () -> {
				this.underWay.remove(address, mine);
				mine.complete(null);
			});
		}
		other.copy().completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
		return Turn.NOBODYS;
	}

	/** Whose turn it is; to be closed when the page is made. */
	record Turn(boolean isMine, Runnable end) implements AutoCloseable {

		static final Turn NOBODYS = new Turn(false, () -> {
		});

		@Override
		public void close() {
			this.end.run();
		}

	}

}
