package org.kaiyuanshe.kcc.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Keeps a portal from starting on a database whose restore was begun and not ended: it
 * would take it for a new one and fill it from its content pack.
 */
public class UnfinishedRestore implements Callback {

	/**
	 * Is there while rows are being restored, and goes in the transaction of the rows.
	 */
	public static final String TABLE = "restore_unfinished";

	UnfinishedRestore() {
	}

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.BEFORE_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		try (Statement statement = context.getConnection().createStatement();
				ResultSet result = statement.executeQuery("select to_regclass('%s') is null".formatted(TABLE))) {
			result.next();
			if (!result.getBoolean(1)) {
				throw new StartRefused("A restore into this database was begun and has not ended.",
						"Wait for it, or run it again, as docs/operations.md says.");
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String getCallbackName() {
		return "unfinished-restore";
	}

}
