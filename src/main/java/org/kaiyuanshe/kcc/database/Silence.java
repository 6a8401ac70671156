package org.kaiyuanshe.kcc.database;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import org.kaiyuanshe.kcc.database.DatabaseLink.State;
import org.springframework.core.NestedExceptionUtils;

/** What it means that no connection could be made. */
final class Silence {

	/**
	 * Shuts down, crashed, starts up (57P01 to 57P03), takes no connections (55000).
	 */
	private static final Set<String> NOT_THERE = Set.of("57P01", "57P02", "57P03", "55000");

	private static final String NO_CONNECTION = "08";

	private Silence() {
	}

	static State meaning(SQLException ex) {
		String code = String.valueOf(ex.getSQLState());
		Throwable root = NestedExceptionUtils.getMostSpecificCause(ex);
		if (root instanceof SocketTimeoutException || root instanceof TimeoutException) {
			return State.SILENT;
		}
		// Too many connections, a wrong password: others may get through.
		return (code.startsWith(NO_CONNECTION) || NOT_THERE.contains(code)) ? State.AWAY : State.DEAF;
	}

}
