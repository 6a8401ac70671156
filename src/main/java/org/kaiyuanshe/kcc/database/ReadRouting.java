package org.kaiyuanshe.kcc.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Where read-only transactions get their connection: those of visitors without a session
 * from the replica while it is current, all others from the primary.
 */
class ReadRouting extends DelegatingDataSource {

	private final Supplier<Replica> replica;

	ReadRouting(DataSource primary, Supplier<Replica> replica) {
		super(primary);
		this.replica = replica;
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (!ReadScope.isOpen()) {
			return super.getConnection();
		}
		Connection connection = this.replica.get().current();
		if (connection != null) {
			ReadScope.replicaUsed();
			return connection;
		}
		ReadScope.close();
		return super.getConnection();
	}

}
