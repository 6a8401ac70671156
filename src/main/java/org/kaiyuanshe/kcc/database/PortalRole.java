package org.kaiyuanshe.kcc.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * The database role that the portal works as, where another one owns the tables: it may
 * read and write them, only add to the audit log, and alter nothing. Sees to it around
 * the migrations of every start, so that a new table, a new name of the role, and a
 * backup restored without privileges are all taken care of.
 */
class PortalRole implements Callback {

	/** What a role may do to each table that is neither the audit log nor Flyway's. */
	private static final String GRANTS = """
			do $$
			declare
			    portal constant name := '%1$s';
			    item   record;
			begin
			    -- Two nodes that start at once would alter the same rows of the catalogue.
			    perform pg_advisory_xact_lock(hashtextextended('privileges of the portal', 0));
			    execute format('revoke all on audit_entry, flyway_schema_history from %%I', portal);
			    execute format('grant usage on schema %%I to %%I', current_schema(), portal);
			    for item in
			        select c.oid::regclass as name,
			               case when c.relname = 'audit_entry' then 'select, insert'
			                    when c.relname = 'flyway_schema_history' then 'select'
			                    when c.relkind = 'S' then 'usage'
			                    when c.relkind = 'v' then 'select'
			                    else 'select, insert, update, delete' end as wanted
			        from pg_class c
			        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'S', 'v')
			    loop
			        execute format('grant %%s on %%s to %%I', item.wanted, item.name, portal);
			    end loop;
			    execute format('grant execute on function audit_forget to %%I', portal);
			end
			$$
			""";

	private final String name;

	private final String password;

	PortalRole(String name, String password) {
		this.name = name;
		this.password = password;
	}

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		Connection owner = context.getConnection();
		try (Statement statement = owner.createStatement()) {
			if (is(owner, "select current_user = ?")) {
				return;
			}
			if (event == Event.AFTER_MIGRATE) {
				statement.execute(GRANTS.formatted(this.name.replace("'", "''")));
			}
			else if (!is(owner, "select exists (select 1 from pg_roles where rolname = ?)")) {
				create(owner, statement);
			}
		}
		catch (SQLException ex) {
			throw new StartRefused(
					"The role %s could not be given its privileges: %s".formatted(this.name, ex.getMessage()),
					"See what docs/operations.md says of the two roles of the database.");
		}
	}

	/** An owner that may create roles, as in a trial with Docker, makes it itself. */
	private void create(Connection owner, Statement statement) throws SQLException {
		if (!is(owner, "select (rolsuper or rolcreaterole) and ? <> '' from pg_roles where rolname = current_user")) {
			throw new StartRefused("There is no database role %s.".formatted(this.name),
					"Create it, as docs/operations.md says: create role %s login password '…'".formatted(this.name));
		}
		try (PreparedStatement quoted = owner
			.prepareStatement("select format('create role %I login password %L', ?, ?)")) {
			quoted.setString(1, this.name);
			quoted.setString(2, this.password);
			try (ResultSet result = quoted.executeQuery()) {
				result.next();
				statement.execute(result.getString(1));
			}
		}
	}

	private boolean is(Connection connection, String question) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(question)) {
			statement.setString(1, this.name);
			try (ResultSet result = statement.executeQuery()) {
				return result.next() && result.getBoolean(1);
			}
		}
	}

	@Override
	public String getCallbackName() {
		return "portal-role";
	}

}
