package org.kaiyuanshe.kcc.database;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears of every change that this node commits, before anyone else does. */
class CommitWatch implements TransactionExecutionListener {

	private final Commits commits;

	CommitWatch(Commits commits) {
		this.commits = commits;
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		if (failure == null && !transaction.isReadOnly()
				&& TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new Told());
		}
	}

	/** First of all, so that others who hear of it read what is new. */
	private final class Told implements TransactionSynchronization, Ordered {

		@Override
		public int getOrder() {
			return Ordered.HIGHEST_PRECEDENCE;
		}

		@Override
		public void afterCommit() {
			CommitWatch.this.commits.heard();
		}

		@Override
		public void afterCompletion(int status) {
			if (status == STATUS_UNKNOWN) {
				CommitWatch.this.commits.heard();
			}
		}

	}

}
