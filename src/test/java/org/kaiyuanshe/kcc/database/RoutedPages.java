package org.kaiyuanshe.kcc.database;

import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

/** Reads as the portal's pages do, and tells where from. */
class RoutedPages {

	static final String REPLICA = "replica";

	static final String PRIMARY = "primary";

	private final JdbcClient jdbc;

	RoutedPages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	public String source() {
		return this.jdbc.sql("select case when pg_is_in_recovery() then 'replica' else 'primary' end")
			.query(String.class)
			.single();
	}

	@Transactional(readOnly = true)
	public String words() {
		return this.jdbc.sql("select words from page").query(String.class).single();
	}

	/** As when the server is stopped, or a query is in the way of what it replays. */
	@Transactional(readOnly = true)
	public String diesOnTheReplica() {
		this.jdbc.sql("select pg_terminate_backend(pg_backend_pid()) where pg_is_in_recovery()").query((row) -> {
		});
		return source();
	}

	@Transactional
	public void write(String words) {
		this.jdbc.sql("update page set words = ?").param(words).update();
	}

	@EnableTransactionManagement
	@EnableConfigurationProperties(ReplicaSettings.class)
	@Import({ RoutedPages.class, PortalDataSourceConfiguration.class, DatabaseLink.class, Hearer.class, Commits.class })
	static class Configuration {

		@Bean
		HikariDataSource dataSource(@Value("${primary}") String url) {
			HikariDataSource primary = new HikariDataSource();
			primary.setJdbcUrl(url);
			primary.setMaximumPoolSize(4);
			return primary;
		}

		@Bean
		JdbcClient jdbc(DataSource database) {
			return JdbcClient.create(database);
		}

		@Bean
		JdbcTransactionManager transactions(DataSource database, List<TransactionExecutionListener> listeners) {
			JdbcTransactionManager transactions = new JdbcTransactionManager(database);
			transactions.setTransactionExecutionListeners(listeners);
			return transactions;
		}

	}

}
