package org.kaiyuanshe.kcc.backup;

import java.sql.SQLException;
import java.util.List;

/**
 * All tables without what would stand in the way of rows that come in any order: foreign
 * keys, which are made again over all rows at the end, and triggers, which would count
 * what is old as new. An owner may do this without being a superuser.
 */
final class BareTables {

	private static final String FOREIGN_KEYS = """
			from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
			order by conrelid::regclass::text, conname
			""";

	private static final String TRIGGERS = """
			from pg_trigger t join pg_class c on c.oid = t.tgrelid
			where not tgisinternal and relnamespace = current_schema()::regnamespace and relkind = 'r'
			order by 1
			""";

	private final Tables tables;

	private List<String> foreignKeys = List.of();

	BareTables(Tables tables) {
		this.tables = tables;
	}

	/** From now on nobody else writes or reads. */
	void lock() throws SQLException {
		this.tables.run("lock table %s in access exclusive mode".formatted(String.join(", ", this.tables.all())));
	}

	void strip() throws SQLException {
		this.foreignKeys = this.tables
			.names("select format('alter table %s add constraint %I %s', conrelid::regclass, conname, "
					+ "pg_get_constraintdef(oid)) " + FOREIGN_KEYS);
		this.tables.runAll(this.tables
			.names("select format('alter table %s drop constraint %I', conrelid::regclass, conname) " + FOREIGN_KEYS));
		this.tables.runAll(triggers("disable"));
		this.tables.run("truncate " + String.join(", ", this.tables.all()));
	}

	void dress() throws SQLException {
		this.tables.runAll(this.foreignKeys);
		this.tables.runAll(triggers("enable"));
	}

	private List<String> triggers(String what) throws SQLException {
		return this.tables
			.names("select distinct format('alter table %s " + what + " trigger user', c.oid::regclass) " + TRIGGERS);
	}

}
