package org.kaiyuanshe.kcc.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What has changed in the running transaction and stands in no line of the log yet. It is
 * one of the transaction's own synchronizations, so that it is set aside with it.
 */
final class PendingChanges implements TransactionSynchronization {

	private final Map<Key, Pending> changes = new LinkedHashMap<>();

	private @Nullable Runnable beforeCommit;

	/** Those of the running transaction; none where none is running. */
	static Optional<PendingChanges> current() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return Optional.empty();
		}
		return Optional.of(TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(PendingChanges.class::isInstance)
			.map(PendingChanges.class::cast)
			.findFirst()
			.orElseGet(PendingChanges::begun));
	}

	private static PendingChanges begun() {
		PendingChanges pending = new PendingChanges();
		TransactionSynchronizationManager.registerSynchronization(pending);
		return pending;
	}

	/** One property more; of the same property the first value and the last one count. */
	void add(LineChange change, boolean secret) {
		Key key = new Key(change.what(), (change.row() != null) ? change.row() : Aggregate.newId(), change.property());
		this.changes.merge(key, new Pending(change, secret),
				(first, last) -> new Pending(first.change().then(last.change().after()), secret));
	}

	/** All of them, which then no longer wait. */
	List<LineChange> take() {
		List<LineChange> all = this.changes.values()
			.stream()
			.filter((pending) -> !Objects.equals(pending.change().before(), pending.change().after()))
			.map((pending) -> Discretion.of(pending.change(), pending.secret()))
			.toList();
		this.changes.clear();
		return new ArrayList<>(all);
	}

	/** Has that done before the transaction ends; what was asked for before is not. */
	void beforeCommit(Runnable work) {
		this.beforeCommit = work;
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		if (this.beforeCommit != null) {
			this.beforeCommit.run();
		}
	}

	private record Key(String what, UUID row, String property) {
	}

	private record Pending(LineChange change, boolean secret) {
	}

}
