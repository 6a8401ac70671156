package org.kaiyuanshe.kcc.site;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * Tells whether something failed because a disk is full, the database's or that of the
 * photos.
 */
final class NoRoom {

	private static final String SQL_STATE = "53100";

	private static final String OF_THE_SYSTEM = "No space left on device";

	private NoRoom() {
	}

	static boolean isCauseOf(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause).anyMatch(NoRoom::saysSo);
	}

	private static boolean saysSo(Throwable cause) {
		return switch (cause) {
			case SQLException ex -> SQL_STATE.equals(ex.getSQLState());
			case IOException ex -> String.valueOf(ex.getMessage()).contains(OF_THE_SYSTEM);
			default -> false;
		};
	}

}
