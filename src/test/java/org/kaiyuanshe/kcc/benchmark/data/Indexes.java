package org.kaiyuanshe.kcc.benchmark.data;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Takes the indexes of empty tables away and makes them again once the tables are full,
 * which is faster than to keep them in step. Those of primary keys and of constraints
 * stay.
 */
final class Indexes {

	private final DataSource owner;

	private final List<Index> taken;

	private Indexes(DataSource owner, List<Index> taken) {
		this.owner = owner;
		this.taken = taken;
	}

	static Indexes takenFrom(DataSource owner, List<String> tables) {
		JdbcClient jdbc = JdbcClient.create(owner);
		List<Index> indexes = jdbc.sql("""
				select c.relname as name, pg_get_indexdef(c.oid) as definition
				from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
				where t.relname in (:tables) and t.relnamespace = current_schema()::regnamespace
				  and not exists (select from pg_constraint k where k.conindid = c.oid)
				""").param("tables", tables).query(Index.class).list();
		indexes.forEach((index) -> jdbc.sql("drop index " + index.name()).update());
		return new Indexes(owner, indexes);
	}

	void restore(Consumer<String> progress) {
		try {
			SingleConnectionDataSource connection = new SingleConnectionDataSource(this.owner.getConnection(), true);
			JdbcClient jdbc = JdbcClient.create(connection);
			jdbc.sql("set statement_timeout = 0").update();
			jdbc.sql("set maintenance_work_mem = '512MB'").update();
			for (Index index : this.taken) {
				long start = System.nanoTime();
				jdbc.sql(index.definition()).update();
				progress.accept("%-44s %8.1f s".formatted("index " + index.name(), (System.nanoTime() - start) / 1e9));
			}
			connection.destroy();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** One index, and how it was made. */
	record Index(String name, String definition) {
	}

}
