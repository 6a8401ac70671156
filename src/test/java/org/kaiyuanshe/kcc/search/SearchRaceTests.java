package org.kaiyuanshe.kcc.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A rebuild and a change of the same thing at once: the change stays. */
@PortalTest
class SearchRaceTests {

	@Autowired
	private SearchIndex index;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void aRebuildWaitsForWhoeverChangedSomething() {
		AtomicReference<Boolean> during = new AtomicReference<>();
		this.transactions.executeWithoutResult((change) -> {
			this.index.refresh(new Nothing(), "nothing");
			Thread rebuild = Thread.ofVirtual().start(() -> during.set(lock()));
			join(rebuild);
			change.setRollbackOnly();
		});
		assertThat(during.get()).isFalse();
		assertThat(lock()).isTrue();
	}

	@Test
	void twoChangesDoNotWaitForEachOther() {
		AtomicReference<Boolean> done = new AtomicReference<>(false);
		this.transactions.executeWithoutResult((change) -> {
			this.index.refresh(new Nothing(), "nothing");
			join(Thread.ofVirtual().start(() -> this.transactions.executeWithoutResult((other) -> {
				this.index.refresh(new Nothing(), "something");
				done.set(true);
			})));
		});
		assertThat(done.get()).isTrue();
	}

	private Boolean lock() {
		return this.transactions.execute((rebuild) -> this.index.lock());
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** A source with nothing in it. */
	private static final class Nothing implements SearchSource {

		@Override
		public SearchKind kind() {
			return SearchKind.PAGE;
		}

		@Override
		public List<SearchDocument> read(Range range) {
			return List.of();
		}

	}

}
