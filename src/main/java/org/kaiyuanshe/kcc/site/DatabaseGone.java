package org.kaiyuanshe.kcc.site;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

import org.hibernate.exception.JDBCConnectionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells whether something failed because the database is away or too slow, however deep
 * below what was thrown. On a connection that broke not even a rollback succeeds, which
 * hides why it was tried: the two kinds of TransactionException.
 */
final class DatabaseGone {

	private DatabaseGone() {
	}

	static boolean isCauseOf(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause).anyMatch(DatabaseGone::saysSo);
	}

	private static boolean saysSo(Throwable cause) {
		return cause instanceof DataAccessResourceFailureException || cause instanceof TransientDataAccessException
				|| cause instanceof CannotCreateTransactionException || cause instanceof TransactionSystemException
				|| cause instanceof JDBCConnectionException || cause instanceof org.hibernate.TransactionException
				|| cause instanceof SQLTransientConnectionException
				|| cause instanceof SQLNonTransientConnectionException;
	}

}
