package org.kaiyuanshe.kcc.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.kaiyuanshe.kcc.core.Rendering;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool, which tells an answer under way what it sends to the database, and refuses at
 * once while the database is away: nobody waits for what cannot come.
 */
class PortalDataSource extends DelegatingDataSource {

	private final DataSource recorded;

	private final DatabaseLink link;

	PortalDataSource(DataSource pool, DatabaseLink link) {
		super(pool);
		this.link = link;
		this.recorded = ProxyDataSourceBuilder.create(pool)
			.beforeQuery((execution, queries) -> queries.forEach((query) -> Rendering.sends(query.getQuery())))
			.build();
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (this.link.isAway()) {
			throw new SQLTransientConnectionException("The database is away", "08001");
		}
		return Rendering.isUnderWay() ? this.recorded.getConnection() : super.getConnection();
	}

}
