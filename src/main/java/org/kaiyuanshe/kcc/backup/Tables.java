package org.kaiyuanshe.kcc.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.database.UnfinishedRestore;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The tables of a database, as its catalogue tells, in one transaction. */
final class Tables {

	/**
	 * What no backup holds: sign-ins, codes and counters that are over in minutes or can
	 * be asked for again, archives of members' own data, and who holds which lock.
	 */
	static final Set<String> LEFT_OUT = Set.of("spring_session", "spring_session_attributes", "sign_in_code",
			"throttle", "shedlock", "data_export", "photo_upload");

	/** What migrations fill; in an empty portal these are not empty. */
	private static final Set<String> FILLED_BY_MIGRATIONS = Set.of("mail_secret", "calendar_secret",
			"registration_secret", "throttle_secret");

	private static final String HISTORY = "flyway_schema_history";

	/**
	 * Values as they are read everywhere; nothing is cut short by a limit for visitors.
	 */
	private static final String SETTINGS = """
			set local statement_timeout = 0; set local lock_timeout = 0; set local timezone = 'UTC';
			set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local bytea_output = 'hex';
			set local extra_float_digits = 1; set local idle_in_transaction_session_timeout = 0
			""";

	private final Connection connection;

	private final CopyManager copies;

	Tables(Connection connection) throws SQLException {
		this.connection = connection;
		this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
		run(SETTINGS);
	}

	/** The version of the tables; nothing in a database that never was a portal's. */
	Optional<String> schema() throws SQLException {
		return names("select to_regclass('%s')".formatted(HISTORY)).contains(HISTORY) ? names("""
				select version from %s where success and version is not null order by installed_rank desc limit 1
				""".formatted(HISTORY)).stream().findFirst() : Optional.empty();
	}

	/** All tables but the one that tells which migrations ran. */
	List<String> all() throws SQLException {
		return names("""
				select c.relname from pg_class c
				where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
				  and c.relname not in ('%s', '%s')
				order by c.relname
				""".formatted(HISTORY, UnfinishedRestore.TABLE));
	}

	/** The columns of a table that are written, in their order. */
	List<String> columns(String table) throws SQLException {
		return names("""
				select attname from pg_attribute
				where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
				order by attnum
				""".formatted(table));
	}

	/** The tables that hold what people wrote. */
	List<String> withRecords() throws SQLException {
		List<String> filled = new ArrayList<>();
		for (String table : all()) {
			if (!FILLED_BY_MIGRATIONS.contains(table) && !names("select 1 from " + table + " limit 1").isEmpty()) {
				filled.add(table);
			}
		}
		return filled;
	}

	/** Writes the rows of a table, a line each. */
	Fingerprint read(String table, List<String> columns, OutputStream onTo) throws SQLException, IOException {
		Fingerprint fingerprint = new Fingerprint(onTo);
		this.copies.copyOut("copy %s (%s) to stdout".formatted(table, list(columns)), fingerprint);
		return fingerprint;
	}

	/** Fills a table with lines that were read so. */
	void fill(String table, List<String> columns, InputStream lines) throws SQLException, IOException {
		this.copies.copyIn("copy %s (%s) from stdin".formatted(table, list(columns)), lines);
	}

	private static String list(List<String> columns) {
		return columns.stream().map((name) -> '"' + name + '"').collect(Collectors.joining(", "));
	}

	/** The first column of a query. */
	List<String> names(String query) throws SQLException {
		List<String> names = new ArrayList<>();
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				names.add(rows.getString(1));
			}
		}
		return names;
	}

	void run(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	void runAll(List<String> statements) throws SQLException {
		for (String statement : statements) {
			run(statement);
		}
	}

}
